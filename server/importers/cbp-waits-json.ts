import { fieldOf, isFields, textOf } from './cbp-waits-answer.ts';
import { ImportError, quoted } from './import-error.ts';

/** The ports of one answer, undecoded further, and the date that the answer gives for all of them. */
export interface AnswerPorts {
  readonly ports: readonly unknown[];
  readonly date: string;
}

/** Parses a feed body of any year as JSON; what is no feed body is refused with what it is. */
export function parseWaitsJson(text: string, fileName: string): AnswerPorts {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(
      'json-malformed',
      `The file ${fileName} is broken JSON (${quoted(reason)}), so it may have been cut short; download it again.`,
      error,
    );
  }
  return portsIn(document, fileName);
}

/** Finds the list of ports in a decoded answer. */
export function portsIn(document: unknown, fileName: string): AnswerPorts {
  const found = search(document, textOf(document, 'lastupdateddate'), 6);
  if (found !== null) return found;
  const what = otherAnswer(document);
  throw new ImportError(
    'no-readings',
    `The file ${fileName} holds no wait of a commercial lane${what}; import an answer of the feed itself ` +
      '(api/bwtpublicmod, api/bwtnew or bwt.xml).',
  );
}

function search(value: unknown, date: string, depth: number): AnswerPorts | null {
  if (Array.isArray(value)) return value.some(isPort) ? { ports: value, date } : null;
  if (isPort(value)) return { ports: [value], date };
  if (!isFields(value) || depth === 0) return null;
  const ownDate = textOf(value, 'lastupdateddate') || date;
  for (const inner of Object.values(value)) {
    const found = search(inner, ownDate, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

function isPort(value: unknown): boolean {
  return textOf(value, 'portnumber') !== '' && isFields(fieldOf(value, 'commercialvehiclelanes'));
}

/** Other documents of the same site, which analysts save beside the feed. */
function otherAnswer(document: unknown): string {
  const first = Array.isArray(document) ? document[0] : document;
  if (fieldOf(first, 'portcrossings') !== undefined) return ': it is the list of crossings';
  if (fieldOf(first, 'commercialtimeslots') !== undefined) {
    return ': it is the graph of one day, whose hours carry no sure date';
  }
  return '';
}

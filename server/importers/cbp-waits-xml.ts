import { SaxesParser } from 'saxes';
import { type AnswerPorts, portsIn } from './cbp-waits-json.ts';
import { ImportError, quoted } from './import-error.ts';

/** Parses a feed body as XML; the element names, without the prefixes of namespaces, are those of the JSON fields. */
export function parseWaitsXml(text: string, fileName: string): AnswerPorts {
  return portsIn(treeOf(text, fileName), fileName);
}

type Element = { [name: string]: string | Element | Array<string | Element> };

/** Elements as objects, repeated ones as lists, those without elements inside as text. */
function treeOf(text: string, fileName: string): Element {
  const parser = new SaxesParser();
  const root = emptyElement();
  const open: Array<{ name: string; element: Element; text: string }> = [
    { name: '', element: root, text: '' },
  ];
  parser.on('opentag', ({ name }) => {
    if (open.length > MAX_DEPTH) throw malformed(fileName, 'elements are nested too deeply');
    open.push({ name, element: emptyElement(), text: '' });
  });
  const addText = (piece: string) => {
    open.at(-1)!.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const { name, element, text: content } = open.pop()!;
    const value = Object.keys(element).length === 0 ? content : element;
    const parent = open.at(-1)!.element;
    const field = name.slice(name.indexOf(':') + 1);
    const known = parent[field];
    if (known === undefined) parent[field] = value;
    else if (Array.isArray(known)) known.push(value);
    else parent[field] = [known, value];
  });
  parser.on('error', ({ message }) => {
    throw malformed(fileName, quoted(message));
  });
  parser.write(text).close();
  return root;
}

/** Answers nest five deep. */
const MAX_DEPTH = 50;

function emptyElement(): Element {
  return Object.create(null) as Element;
}

function malformed(fileName: string, reason: string): ImportError {
  return new ImportError(
    'xml-malformed',
    `The file ${fileName} is broken XML (${reason}), so it may have been cut short; download it again.`,
  );
}

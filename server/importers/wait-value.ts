import type { WaitReading } from '../model/wait-reading.ts';
import { quoted } from './import-error.ts';

/** What is wrong with a cell and how to mend it, without full stops. */
export interface WaitProblem {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

type Wait = Pick<WaitReading, 'state' | 'waitMin'>;

/** State and minutes of a lane from `operational_status` and `delay_minutes`, English or Spanish, of any year. */
export function readWait(statusText: string, delayText: string): Wait | WaitProblem {
  const delay = plainWords(delayText);
  // Some answers write the status where the minutes belong.
  const status = STATUSES.get(plainWords(statusText) || (STATUSES.has(delay) ? delay : ''));
  if (status === undefined) return unknownStatus(statusText);
  if (status === 'lanes-closed' || status === 'update-pending') return { state: status, waitMin: null };
  if (STATUSES.has(delay)) return { state: status === 'no-delay' ? status : 'missing', waitMin: null };
  const waitMin = minutesOf(delay);
  if (waitMin === null) return unreadableDelay(delayText);
  return { state: status === 'no-delay' ? status : 'value', waitMin };
}

/** Open lanes; `null` where none are stated. */
export function readLanesOpen(text: string): number | null | WaitProblem {
  if (STATUSES.has(plainWords(text))) return null;
  if (/^\d{1,2}$/.test(text.trim())) return Number(text);
  return {
    code: 'lanes-unreadable',
    message: `The open lanes ${quoted(text)} are not a whole number from 0 to 99`,
    fix: 'correct them or leave the cell empty',
  };
}

/** Whether a text can be CBP's number of a crossing: six digits, or letters among them. */
export function isPortNumber(text: string): boolean {
  return /^[0-9A-Za-z]{6}$/.test(text);
}

/** The problem of one that cannot. */
export function unreadableNumber(text: string): WaitProblem {
  return {
    code: 'port-number-invalid',
    message: `The port number ${quoted(text)} is not six digits or letters`,
    fix: 'write one such as 230404',
  };
}

/** Text in lower case without accents and stray spaces. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The feed's words since 2014, the Spanish ones of May 2026 and later, and what these could also have been. */
const STATUSES: ReadonlyMap<string, Wait['state']> = new Map([
  ['delay', 'value'],
  ['demora', 'value'],
  ['retraso', 'value'],
  ['no delay', 'no-delay'],
  ['sin demora', 'no-delay'],
  ['sin retraso', 'no-delay'],
  ['lanes closed', 'lanes-closed'],
  ['lane closed', 'lanes-closed'],
  ['closed', 'lanes-closed'],
  ['carriles cerrados', 'lanes-closed'],
  ['carril cerrado', 'lanes-closed'],
  ['cerrado', 'lanes-closed'],
  ['update pending', 'update-pending'],
  ['actualizacion pendiente', 'update-pending'],
  ['pendiente de actualizacion', 'update-pending'],
  ['n/a', 'missing'],
  ['no aplica', 'missing'],
  ['no disponible', 'missing'],
  ['', 'missing'],
]);

/** Minutes, also with decimals; after a comma one or two, since three would be a group of thousands. */
export function readMinutes(text: string): number | null {
  return /^\d{1,4}(?:\.\d{1,15}|,\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** `45`, `12.5`, `15 min`, `1 hr`, `1 hrs 35 min`, `1 hora 35 minutos`, `1:35:00` in minutes. */
function minutesOf(text: string): number | null {
  const minutes = readMinutes(text.replace(/ ?min(?:ute|uto)?s?\.?$/, ''));
  if (minutes !== null) return minutes;
  // `0:45` could be minutes and seconds as well.
  const [, hours, ofHour, seconds] = /^(\d{1,2}):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(ofHour) + Number(seconds) / 60;
  const parts = /^(?:(\d{1,2}) ?h(?:rs?|ours?|oras?)?\.?)?(?: ?(\d{1,4}) ?m(?:in(?:ute|uto)?s?)?\.?)?$/.exec(
    text,
  );
  return parts === null ? null : Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
}

function unknownStatus(text: string): WaitProblem {
  return {
    code: 'status-unknown',
    message: `The status ${quoted(text)} is none that the feed has in English or Spanish`,
    fix: 'write delay, no delay, Lanes Closed, Update Pending or N/A',
  };
}

function unreadableDelay(text: string): WaitProblem {
  return {
    code: 'wait-unreadable',
    message: `The wait ${quoted(text)} is not a duration`,
    fix: 'write minutes such as 95, or 1 hrs 35 min',
  };
}

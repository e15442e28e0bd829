import { readFileSync } from 'node:fs';

// Loaded before a program: its wall clock goes by as many ms wrong as the file says that CLOCK_SHIFT_FILE names.

const READ_EVERY_MS = 20;
const file = process.env.CLOCK_SHIFT_FILE!;
const Wall = Date;
let shiftMs = Number(readFileSync(file, 'utf8'));
setInterval(() => {
  shiftMs = Number(readFileSync(file, 'utf8'));
}, READ_EVERY_MS).unref();

/** `new Date()` and `Date.now()` are off; a date that is spelt out is not. */
class ShiftedDate extends Wall {
  constructor(...parts: readonly unknown[]) {
    super(...((parts.length === 0 ? [ShiftedDate.now()] : parts) as [number]));
  }

  static override now(): number {
    return Wall.now() + shiftMs;
  }
}

globalThis.Date = ShiftedDate as DateConstructor;

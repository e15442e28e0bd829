import { terminal } from './terminal.ts';

/** Sets the language that a command line asks for, before it is read: help and refusals of its options are in it too. */
export async function speak(args: readonly string[]): Promise<void> {
  const asked = args.flatMap((word, i) =>
    word === '--lang' ? [args[i + 1]] : (/^--lang=(.*)/.exec(word)?.[1] ?? []),
  );
  if (asked.at(-1) !== 'es') return;
  const { cellInSpanish, textInSpanish } = await import('./text-in-spanish.ts');
  Object.assign(terminal, { language: 'es', textOf: textInSpanish, cellOf: cellInSpanish });
}

import { setFlagsFromString } from 'node:v8';

/**
 * Lets the compiler inline a whole event of the simulation, which takes more bytecode than the 920 bytes at which it
 * stops by default: models a and c run a quarter faster or more. It holds for code compiled afterwards, in worker threads too.
 */
export function inlineWholeEvents(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=5000');
}

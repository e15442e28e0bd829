import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user would, with the project's own Node unless told otherwise. */
export async function runGarita(
  args: readonly string[],
  {
    env = {},
    stdin = '',
    node = `${project}node_modules/.bin/node`,
    script = 'garita.ts',
    cwd = project,
  }: {
    readonly env?: Readonly<Record<string, string>>;
    readonly stdin?: string | Buffer;
    readonly node?: string;
    readonly script?: string;
    readonly cwd?: string;
  } = {},
): Promise<Outcome> {
  const child = spawn(
    node,
    [...(script === 'garita.ts' ? ['--disable-proto=delete'] : []), `${project}scripts/${script}`, ...args],
    {
      cwd,
      env: { ...process.env, ...env },
    },
  );
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, stdout, stderr };
}

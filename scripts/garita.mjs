#!/usr/bin/env node
// Plain JavaScript that any Node can read: Garita needs Node 24, which npm has put into node_modules.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('garita.ts', import.meta.url));
const executable = process.platform === 'win32' ? 'node.exe' : 'node';
const ownNode = fileURLToPath(new URL(`../node_modules/node/bin/${executable}`, import.meta.url));

// No file can reach the prototype of all objects by its name; by the flag in worker threads neither.
if (Number(process.versions.node.split('.')[0]) >= 24) {
  Reflect.deleteProperty(Object.prototype, '__proto__');
  await import('./garita.ts');
} else if (existsSync(ownNode)) {
  const { status, signal } = spawnSync(
    ownNode,
    ['--disable-proto=delete', program, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  if (signal) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(
    `Garita needs Node 24 and this is Node ${process.versions.node}; run npm ci in the project folder, which brings it.\n`,
  );
  process.exitCode = 1;
}

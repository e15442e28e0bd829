import type { Server } from 'node:http';
import type { Config } from './config.ts';

/** Listens where the settings say and tells the address on stdout; ends the process in one sentence where it cannot. */
export function listenOn(http: Server, { host, port, token }: Pick<Config, 'host' | 'port' | 'token'>): void {
  http.on('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE'
        ? `another program listens on ${host}:${port}; stop it or start with PORT=4411`
        : error.message;
    process.stderr.write(`Garita cannot listen: ${reason}.\n`);
    process.exit(1);
  });
  http.listen(port, host, () => {
    const address = http.address();
    const given = typeof address === 'object' && address ? address.port : port;
    const name = host.includes(':') ? `[${host}]` : host;
    // The one time that the token is told: the address that lets a page in.
    const query = token === null ? '' : `/?token=${token}`;
    process.stdout.write(`Garita is at http://${name}:${given}${query}\n`);
  });
}

/** Options of `garita serve`, which stand in for settings of the environment. */
export interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
}

/** `garita serve`: the server, until it is stopped. */
export async function serve({ port, host }: ServeOptions): Promise<void> {
  if (port !== undefined) process.env.PORT = port;
  if (host !== undefined) process.env.HOST = host;
  await import('../server/main.ts');
}

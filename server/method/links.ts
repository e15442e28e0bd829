import type { MethodLink } from '../contract/method.ts';

/** Paths from the project's folder. */
export function files(...targets: readonly string[]): MethodLink[] {
  return targets.map((target) => ({ kind: 'file', target }));
}

/** A command line, as a user types it after `npm run`. */
export function command(target: string): MethodLink {
  return { kind: 'command', target: `garita -- ${target}` };
}

export function route(target: string): MethodLink {
  return { kind: 'route', target };
}

export function page(target: string): MethodLink {
  return { kind: 'page', target };
}

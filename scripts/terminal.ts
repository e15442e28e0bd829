/** How much is said on stderr while a command works, set once from the command line. */
export const terminal: { progress: 'told' | 'as JSON' | 'silent' } = { progress: 'told' };

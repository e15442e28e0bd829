/** The type of a problem: an address on the server itself, at which a page says what the code means and how to mend it. */
export function problemTypeOf(code: string): string {
  return `/api/problems/${code}`;
}

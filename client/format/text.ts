const MAX_CHARACTERS = 60;

/** Text of a file as the page shows it: on one line, cut where it is long, without characters that cannot be seen. */
export function shownText(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim().replace(/\p{C}/gu, '\uFFFD');
  const characters = [...clean];
  return characters.length > MAX_CHARACTERS ? `${characters.slice(0, MAX_CHARACTERS - 1).join('')}…` : clean;
}

/** The places of the page and the paths at which the server answers with it. */
export const PLACES = ['overview', 'live', 'what-if', 'compare', 'data', 'method'] as const;
export type Place = (typeof PLACES)[number];

/** `/` for the first place, `/data` and so on for the others. */
export function pathOf(place: Place): string {
  return place === 'overview' ? '/' : `/${place}`;
}

import type { Place } from '../../../server/contract/places.ts';

/** Names of the places, and what stands while one is fetched or cannot be. */
export const en = {
  navigation: 'Places',
  names: {
    overview: 'Overview',
    live: 'Live',
    'what-if': 'What-if',
    compare: 'Compare',
    data: 'Data',
    method: 'Method',
  } satisfies Record<Place, string>,
  title: (place: string) => `${place} · Garita`,
  skip: 'Skip to the content',
  loading: 'Loading',
  failed: 'This place cannot be loaded; reload the page and try again.',
};

import { type Signal, signal } from '@preact/signals';
import { PLACES, type Place, pathOf } from '../../server/contract/places.ts';

/** Which place of the page is shown; the address says it, so that Back, reload and links work. */
export interface PlaceStore {
  readonly place: Signal<Place>;
  /** Shows a place, as a step that Back undoes; what the query says stays. */
  readonly go: (place: Place) => void;
}

/** The place of a path; the first one where the path names none. */
export function placeAt(path: string): Place {
  return PLACES.find((place) => pathOf(place) === path) ?? 'overview';
}

export function createPlaceStore(): PlaceStore {
  const place = signal(placeAt(location.pathname));
  addEventListener('popstate', () => {
    place.value = placeAt(location.pathname);
  });
  return {
    place,
    go(next) {
      if (next === place.value) return;
      history.pushState(null, '', pathOf(next) + location.search);
      place.value = next;
      scrollTo(0, 0);
    },
  };
}

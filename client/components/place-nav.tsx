import { PLACES, type Place, pathOf } from '../../server/contract/places.ts';
import { placesWords } from '../i18n/places.ts';
import { useApp } from '../state/app-state.ts';
import { keepCurrent } from './keep-current.ts';

/** Links to the places; a plain click stays on the page, any other opens the address as usual. */
export function PlaceNav() {
  const { places } = useApp();
  const open = (event: MouseEvent, place: Place) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    places.go(place);
  };
  return (
    <nav class="places" aria-label={placesWords.navigation}>
      {PLACES.map((place) => (
        <a
          key={place}
          href={addressOf(place)}
          {...keepCurrent(() => addressOf(place))}
          aria-current={places.place.value === place ? 'page' : undefined}
          onClick={(event) => open(event, place)}
        >
          {placesWords.names[place]}
        </a>
      ))}
    </nav>
  );
}

function addressOf(place: Place): string {
  return pathOf(place) + location.search;
}

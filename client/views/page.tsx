import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '../../server/contract/places.ts';
import { lazyPlace } from '../components/lazy-place.tsx';
import { Notice } from '../components/notice.tsx';
import { PageFooter } from '../components/page-footer.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ReadOnlyBanner } from '../components/read-only-banner.tsx';
import { placesWords } from '../i18n/places.ts';
import { useApp } from '../state/app-state.ts';
import { OverviewPlace } from './overview-place.tsx';

const VIEWS: Readonly<Record<Place, ComponentType>> = {
  overview: OverviewPlace,
  live: lazyPlace(async () => (await import('./live-place.tsx')).LivePlace),
  'what-if': lazyPlace(async () => (await import('./what-if-place.tsx')).WhatIfPlace),
  compare: lazyPlace(async () => (await import('./compare-place.tsx')).ComparePlace),
  data: lazyPlace(async () => (await import('./data-place.tsx')).DataPlace),
  method: lazyPlace(async () => (await import('./method-place.tsx')).MethodPlace),
};

const Dialogs = lazyPlace(async () => (await import('./dialogs.tsx')).Dialogs);

/** Header, the place that the address names, and footer. */
export function Page() {
  const { places, shortcuts } = useApp();
  const place = places.place.value;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The finding that leads the overview is its title.
    if (place !== 'overview') document.title = placesWords.title(placesWords.names[place]);
    if (first.current) first.current = false;
    else main.current?.focus();
  }, [place]);
  const View = VIEWS[place];
  return (
    <>
      <a class="skip" href="#content">
        {placesWords.skip}
      </a>
      <PageHeader />
      <main class="page" id="content" tabIndex={-1} ref={main} aria-label={placesWords.names[place]}>
        <ReadOnlyBanner />
        <Notice />
        <View />
      </main>
      <PageFooter />
      {shortcuts.opened.value !== null && <Dialogs />}
    </>
  );
}

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { placesWords } from '../i18n/places.ts';

type Fetched = { readonly View: ComponentType } | 'fetching' | 'failed';

/** A place whose code is fetched when it is first shown, so that the first page stays small. */
export function lazyPlace(fetch: () => Promise<ComponentType>): ComponentType {
  let known: ComponentType | null = null;
  return function LazyPlace() {
    const [fetched, setFetched] = useState<Fetched>(known ? { View: known } : 'fetching');
    useEffect(() => {
      if (fetched !== 'fetching') return;
      fetch().then(
        (View) => {
          known = View;
          setFetched({ View });
        },
        () => setFetched('failed'),
      );
    }, []);
    if (fetched === 'fetching') return <p role="status">{placesWords.loading}</p>;
    if (fetched === 'failed') return <p role="alert">{placesWords.failed}</p>;
    return <fetched.View />;
  };
}

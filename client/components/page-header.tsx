import { en } from '../i18n/en.ts';
import { ConnectionLine } from './connection-line.tsx';
import { PlaceNav } from './place-nav.tsx';

/** Name, purpose and places of the page, and the state of its connection. */
export function PageHeader() {
  return (
    <header class="header">
      <div class="masthead">
        <h1>{en.app.name}</h1>
        <p class="purpose">{en.app.purpose}</p>
        <ConnectionLine />
      </div>
      <PlaceNav />
    </header>
  );
}

import { pageWords } from '../i18n/page.ts';
import { ConnectionLine } from './connection-line.tsx';
import { DisplayMenu } from './display-menu.tsx';
import { JumpButton } from './jump-button.tsx';
import { LanguageLinks } from './language-links.tsx';
import { PlaceNav } from './place-nav.tsx';

/** Name, purpose and places of the page, and the state of its connection. */
export function PageHeader() {
  return (
    <header class="header">
      <div class="masthead">
        <h1>{pageWords.app.name}</h1>
        <p class="purpose">{pageWords.app.purpose}</p>
        <ConnectionLine />
      </div>
      <div class="nav-row">
        <PlaceNav />
        <div class="header-choices">
          <JumpButton />
          <DisplayMenu />
          <LanguageLinks />
        </div>
      </div>
    </header>
  );
}

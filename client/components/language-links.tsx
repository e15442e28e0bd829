import { LANGUAGE, LANGUAGES, type Language, searchInLanguage } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import { keepCurrent } from './keep-current.ts';

/** Links to what is shown in the other languages. */
export function LanguageLinks() {
  const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== LANGUAGE);
  return (
    <nav class="languages" aria-label={pageWords.language}>
      {others.map((language) => (
        <a
          key={language}
          href={addressIn(language)}
          {...keepCurrent(() => addressIn(language))}
          lang={language}
          hreflang={language}
          data-testid={`language-${language}`}
        >
          {LANGUAGES[language]}
        </a>
      ))}
    </nav>
  );
}

function addressIn(language: Language): string {
  return location.pathname + searchInLanguage(location.search, language) + location.hash;
}

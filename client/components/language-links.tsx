import { LANGUAGE, LANGUAGES, type Language, searchInLanguage } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';

/** Links to what is shown in the other languages; the address is read when the link is followed. */
export function LanguageLinks() {
  const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== LANGUAGE);
  const addressIn = (language: Language) => searchInLanguage(location.search, language) + location.hash;
  return (
    <nav class="languages" aria-label={pageWords.language}>
      {others.map((language) => (
        <a
          key={language}
          href={addressIn(language)}
          lang={language}
          hreflang={language}
          data-testid={`language-${language}`}
          onClick={({ currentTarget }) => {
            currentTarget.href = location.pathname + addressIn(language);
          }}
        >
          {LANGUAGES[language]}
        </a>
      ))}
    </nav>
  );
}

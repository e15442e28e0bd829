import { pageWords } from '../i18n/page.ts';

export function PageFooter() {
  return (
    <footer class="footer">
      <p>
        <strong>{pageWords.footer.unobserved}</strong> {pageWords.footer.meaning}
      </p>
      <p>{pageWords.footer.dollars}</p>
      <p>{pageWords.footer.sources}</p>
    </footer>
  );
}

import { pageWords } from '../i18n/page.ts';
import { PrintLine } from './print-line.tsx';

export function PageFooter() {
  return (
    <footer class="footer">
      <PrintLine />
      <p>
        <strong>{pageWords.footer.unobserved}</strong> {pageWords.footer.meaning}
      </p>
      <p>{pageWords.footer.dollars}</p>
      <p>{pageWords.footer.sources}</p>
    </footer>
  );
}

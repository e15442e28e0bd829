import { en } from '../i18n/en.ts';

export function PageFooter() {
  return (
    <footer class="footer">
      <p>
        <strong>{en.footer.unobserved}</strong> {en.footer.meaning}
      </p>
      <p>{en.footer.dollars}</p>
      <p>{en.footer.sources}</p>
    </footer>
  );
}

import type { MethodLink } from '../../server/contract/method.ts';
import { methodWords } from '../i18n/method.ts';

/** Where a statement can be checked: addresses are links, files and commands are named. */
export function MethodLinks({ links }: { readonly links: readonly MethodLink[] }) {
  if (links.length === 0) return null;
  return (
    <span class="method-links">
      {methodWords.see}{' '}
      {links.map((link, i) => (
        <span key={link.target}>
          {i > 0 && ', '}
          <Target link={link} />
        </span>
      ))}
    </span>
  );
}

function Target({ link: { kind, target } }: { readonly link: MethodLink }) {
  if (kind === 'file' || kind === 'command') return <code>{target}</code>;
  return (
    <a href={target} rel="noreferrer">
      {target}
    </a>
  );
}

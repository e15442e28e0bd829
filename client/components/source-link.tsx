interface SourceLinkProps {
  readonly title: string;
  readonly url: string | null;
}

/** A source by its title, which is a link where it has an address on the web. */
export function SourceLink({ title, url }: SourceLinkProps) {
  if (url === null || !/^https?:\/\//.test(url)) return <>{title}</>;
  return (
    <a href={url} rel="noreferrer">
      {title}
    </a>
  );
}

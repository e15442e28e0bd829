import { expect, test } from 'vitest';
import { html } from '../../server/report/html.ts';

test('text of a file cannot become markup, in an element or in an attribute', () => {
  const title = `<script>alert("1")</script> & 'more'`;
  expect(html`<p title="${title}">${title}</p>`.html).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>',
  );
});

test('markup within markup stays as it is, lists of it line by line, numbers as they are', () => {
  const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}</ul><p>${0}</p>`.html).toBe('<ul><li>a</li>\n<li>&lt;b&gt;</li></ul><p>0</p>');
});

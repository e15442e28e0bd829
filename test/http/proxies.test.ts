import { expect, test } from 'vitest';
import { clientOf, type TrustedProxies } from '../../server/http/proxies.ts';
import { startApp } from './start-app.ts';

const seen = (proxies: TrustedProxies | null, remoteAddress: string, headers: Record<string, string>) =>
  clientOf(proxies)({ headers, socket: { remoteAddress } as never });

test.each([
  ['none is trusted', null, '10.0.0.9', '7.7.7.7', '10.0.0.9'],
  ['one is, which says who asked it', 1, '10.0.0.9', '7.7.7.7', '7.7.7.7'],
  ['one is, and the sender made up others before', 1, '10.0.0.9', '1.1.1.1, 7.7.7.7', '7.7.7.7'],
  ['two are', 2, '10.0.0.9', '1.1.1.1, 7.7.7.7, 10.0.0.8', '7.7.7.7'],
  ['one is, which says nothing', 1, '10.0.0.9', '', '10.0.0.9'],
  ['those of a network are', ['10.0.0.0/8'], '10.0.0.9', '1.1.1.1, 7.7.7.7, 10.1.1.1', '7.7.7.7'],
  ['those of a network are, and the sender is none', ['10.0.0.0/8'], '7.7.7.7', '1.1.1.1', '7.7.7.7'],
  ['an IPv6 one is', ['::1'], '::1', '2001:db8::7', '2001:db8::7'],
  ['an IPv4 one is, on a socket of both families', ['10.0.0.0/8'], '::ffff:10.0.0.9', '7.7.7.7', '7.7.7.7'],
  ['what is said is no address', ['10.0.0.0/8'], '10.0.0.9', '7.7.7.7, <script>', '<script>'],
] as const)('of proxies, where %s, the sender is found', (_where, proxies, remote, forwarded, address) => {
  expect(seen(proxies, remote, { 'x-forwarded-for': forwarded }).address).toBe(address);
});

test('TLS is believed of a trusted proxy alone, by the last that says so', () => {
  expect(seen(null, '10.0.0.9', { 'x-forwarded-proto': 'https' }).isSecure).toBe(false);
  expect(seen(1, '10.0.0.9', { 'x-forwarded-proto': 'https' }).isSecure).toBe(true);
  expect(seen(1, '10.0.0.9', { 'x-forwarded-proto': 'https, http' }).isSecure).toBe(false);
  expect(seen(['10.0.0.0/8'], '7.7.7.7', { 'x-forwarded-proto': 'https' }).isSecure).toBe(false);
});

test('by TLS a page is kept to TLS, and its own Origin is an https one', async () => {
  const app = await startApp({ clientOf: clientOf(1) });
  try {
    const headers = { 'X-Forwarded-Proto': 'https' };
    const answer = await fetch(`${app.url}/livez`, { headers });
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(answer.headers.get('content-security-policy')).toMatch(/;upgrade-insecure-requests$/);
    const change = async (origin: string) =>
      (await fetch(`${app.url}/api/v1/runs/1`, { method: 'DELETE', headers: { ...headers, Origin: origin } }))
        .status;
    expect(await change(app.url.replace('http:', 'https:'))).toBe(404);
    expect(await change(app.url)).toBe(403);
  } finally {
    await app.stop();
  }
});

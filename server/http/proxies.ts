import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Proxies whose word is taken for who asks and how: so many before the server, or those of these networks. */
export type TrustedProxies = number | readonly string[];

export interface Client {
  /** IP address. */
  readonly address: string;
  /** Whether it reached the server, or the proxy before it, by TLS. */
  readonly isSecure: boolean;
}

/** Who sent a request. Without trusted proxies that is who opened the connection, whatever the headers say. */
export type ClientOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => Client;

export function clientOf(proxies: TrustedProxies | null): ClientOf {
  const isProxy = trust(proxies ?? 0);
  return ({ headers, socket }) => {
    const before = listed(headers['x-forwarded-for']).reverse();
    const hops = [plain(socket.remoteAddress ?? ''), ...before];
    const own = hops.findIndex((address, hop) => !isProxy(address, hop));
    const isSaidByProxy = isProxy(hops[0]!, 0);
    return {
      address: hops.at(own)!,
      isSecure: isSaidByProxy && listed(headers['x-forwarded-proto']).at(-1) === 'https',
    };
  };
}

function trust(proxies: TrustedProxies): (address: string, hop: number) => boolean {
  if (typeof proxies === 'number') return (_address, hop) => hop < proxies;
  const networks = new BlockList();
  for (const network of proxies) addTo(networks, network);
  return (address) => isIP(address) !== 0 && networks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Throws where the text is neither an IP address nor a network such as 10.0.0.0/8. */
export function addTo(networks: BlockList, text: string): void {
  const [, address = '', bits] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  if (bits === undefined) networks.addAddress(address, family);
  else networks.addSubnet(address, Number(bits), family);
}

function listed(header: string | string[] | undefined): string[] {
  return String(header ?? '')
    .split(',')
    .map((part) => plain(part.trim()))
    .filter((part) => part !== '');
}

/** An IPv4 address that a socket for both families writes as IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

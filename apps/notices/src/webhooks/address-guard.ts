import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv4 } from 'node:net';

export interface Address {
  address: string;
  family: number;
}

/** Where nobody outside may send us: this machine, its networks, the clouds' own services, and what is no address of anybody. */
const inside = new BlockList();
const V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
for (const [net, prefix] of V4) inside.addSubnet(net, prefix, 'ipv4');

/** Of IPv6 only what is given out to the public is let through, without the parts of it that wrap IPv4 addresses. */
const outside = new BlockList();
outside.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside.addSubnet(net, prefix, 'ipv6');

export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !inside.check(address, 'ipv4');
  return outside.check(address, 'ipv6') && !inside.check(address, 'ipv6');
}

export class RefusedAddress extends Error {}

/** Asks for all addresses behind a name. The machine's own resolver may take a minute, and cannot be stopped. */
export type Resolve = (host: string) => Promise<Address[]>;
export const resolve: Resolve = (host) => lookup(host, { all: true });

/**
 * The addresses behind a URL that we may connect to. Whoever connects uses one of these and asks no second time:
 * a name may answer with another address from one moment to the next.
 * @throws RefusedAddress when one of them is not public, or it is not https, unless `local`
 */
export async function allowedAddresses(url: URL, local: boolean, ask = resolve): Promise<Address[]> {
  if (!local && url.protocol !== 'https:') throw new RefusedAddress('not https');
  if (url.username || url.password) throw new RefusedAddress('credentials in the address');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await ask(host);
  if (!local && addresses.some(({ address }) => !isPublic(address))) throw new RefusedAddress('not a public address');
  return addresses;
}

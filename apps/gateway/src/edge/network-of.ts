const NETWORK = 4;

/** Whom an address stands for: one household has one IPv6 network of 64 bits, and all addresses in it. */
export function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip;
  const [front = [], back = []] = ip.split('::').map((part) => part.split(':').filter(Boolean));
  const left = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...left, ...back].slice(0, NETWORK).join(':');
}

/** Whom an address stands for: one household has one IPv6 network of 64 bits, and all addresses in it. */
export const networkOf = (ip: string): string =>
  ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip;

import { randomUUID } from 'node:crypto';

/** A UUID of version 7 (RFC 9562): ids made later sort later, so an index grows at its end and the relay goes by age. */
export function freshId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

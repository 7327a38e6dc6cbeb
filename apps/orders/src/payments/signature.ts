import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from '@rakkarya/contracts';

type Signed = Pick<Request<'orders.take-notification'>, 'order_id' | 'status_code' | 'gross_amount' | 'signature_key'>;

/** SHA-512 over the raw texts, as they came: an amount read as a number and written again may look otherwise. */
export function isSigned({ order_id, status_code, gross_amount, signature_key }: Signed, serverKey: string): boolean {
  const expected = createHash('sha512').update(`${order_id}${status_code}${gross_amount}${serverKey}`).digest();
  const given = Buffer.from(signature_key, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

import type { EntityManager } from 'typeorm';

/** Re-encoding, cropping a border or another size change few bits; other pictures of a bank's app differ in many. */
const NEARLY = 3;
const PARTS = [1, 17, 33, 49];

export const bitsOf = (look: string): string => BigInt(`0x${look}`).toString(2).padStart(64, '0');

/** The numbers of other orders whose proof is this picture, or nearly. */
export async function ordersWithProofLike(tx: EntityManager, look: string, orderId: string): Promise<string[]> {
  const rows: { number: string }[] = await tx.query(ALIKE, [bitsOf(look), orderId, NEARLY]);
  return rows.map(({ number }) => number);
}

/** Of at most three bits in 64 that differ, none is in one of four parts: each part has its index. */
const ALIKE = `
  SELECT DISTINCT orders.number
  FROM proofs JOIN payments ON payments.id = payment_id JOIN orders ON orders.id = payments.order_id
  WHERE (${PARTS.map((from) => `substring(look FROM ${from} FOR 16) = substring($1::bit(64) FROM ${from} FOR 16)`).join(' OR ')})
    AND bit_count(look # $1::bit(64)) <= $3 AND orders.id <> $2
  ORDER BY orders.number LIMIT 10`;

import type { Answer, Request } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';

export type VoucherItem = Answer<'orders.make-voucher'>;
type Draft = Request<'orders.make-voucher'>['voucher'];

const VOUCHER = `
  code, version, off, minimum::double precision AS minimum, valid_from::text AS "from", valid_until::text AS until,
  uses, uses_per_phone AS "usesPerPhone", used, ended_at IS NOT NULL AS ended,
  (SELECT jsonb_build_object('id', producer_id, 'name', name) FROM makers WHERE makers.producer_id = vouchers.producer_id) AS producer`;

/** Newest first; a group's own only, where one is named. */
export function voucherItems(
  db: EntityManager,
  { producerId, before, limit }: { producerId: string | null; before: number | null; limit: number },
): Promise<(VoucherItem & { seq: number })[]> {
  return db.query(
    `SELECT seq::double precision AS seq, ${VOUCHER} FROM vouchers
     WHERE ($1::uuid IS NULL OR producer_id = $1) AND ($2::bigint IS NULL OR seq < $2) ORDER BY seq DESC LIMIT $3`,
    [producerId, before, limit],
  );
}

export async function voucherItem(db: EntityManager, code: string): Promise<VoucherItem | undefined> {
  const [row] = await db.query(`SELECT ${VOUCHER} FROM vouchers WHERE code = $1`, [code]);
  return row;
}

/** False when the code is taken. */
export async function addVoucher(db: EntityManager, code: string, draft: Draft, by: string): Promise<boolean> {
  const { producerId, off, minimum, from, until, uses, usesPerPhone } = draft;
  const added: unknown[] = await db.query(
    `INSERT INTO vouchers (code, producer_id, off, minimum, valid_from, valid_until, uses, uses_per_phone, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING 1`,
    [code, producerId, off, minimum, from, until, uses, usesPerPhone, by],
  );
  return added.length > 0;
}

export async function endVoucher(db: EntityManager, code: string): Promise<void> {
  await db.query('UPDATE vouchers SET ended_at = now(), version = version + 1 WHERE code = $1 AND ended_at IS NULL', [
    code,
  ]);
}

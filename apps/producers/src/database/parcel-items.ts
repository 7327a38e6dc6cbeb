import type { Answer, Caller } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { ownedBy } from '../domain/own.js';
import { deliveryFor, type ParcelStatus } from '../domain/parcel.js';

export type ParcelItem = Answer<'producers.pack-parcel'>;
type Wanted = { id?: string; status?: ParcelStatus; order?: string; after?: string | null; limit: number };
type Row = Omit<ParcelItem, 'openedAt'> & { seq: string; openedAt: Date };

/** Parcels as this reader may see them, youngest first; `seq` says where to go on. */
export async function parcelItems(
  db: EntityManager,
  by: Caller,
  { id, status, order, after, limit }: Wanted,
): Promise<Row[]> {
  return db.query(
    `SELECT parcels.id, seq, order_number AS "orderNumber", status, paid, ready_by::text AS "readyBy", opened_at AS "openedAt",
       json_build_object('id', producers.id, 'name', producers.name) AS producer,
       delivery, lines, courier, tracking_number AS "trackingNumber"
     FROM parcels JOIN producers ON producers.id = producer_id
     WHERE ($1::uuid IS NULL OR producer_id = $1)
       AND ($2::uuid IS NULL OR parcels.id = $2)
       AND ($3::text IS NULL OR status = $3)
       AND ($4::text IS NULL OR order_number = $4)
       AND ($5::bigint IS NULL OR seq < $5)
     ORDER BY seq DESC LIMIT $6`,
    [ownedBy(by).producerId, id, status, order, after, limit],
  );
}

export async function countedParcels(db: EntityManager, by: Caller, status: ParcelStatus): Promise<number> {
  const [{ count }] = await db.query(
    'SELECT count(*)::integer AS count FROM parcels WHERE status = $2 AND ($1::uuid IS NULL OR producer_id = $1)',
    [ownedBy(by).producerId, status],
  );
  return count;
}

export function shownTo({ role }: Caller, { seq: _, openedAt, ...row }: Row): ParcelItem {
  return { ...row, openedAt: openedAt.toISOString(), delivery: deliveryFor(role, row) };
}

export async function parcelItem(db: EntityManager, by: Caller, id: string): Promise<ParcelItem> {
  const [row] = await parcelItems(db, by, { id, limit: 1 });
  if (!row) throw new Error(`parcel ${id} vanished while it was locked`);
  return shownTo(by, row);
}

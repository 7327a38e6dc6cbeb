import { inList } from '@rakkarya/service';
import type { EntityManager } from 'typeorm';
import type { Reservation } from '../domain/reservation.js';

interface Asked {
  reservation: Reservation;
  /** How long it is to be held. */
  minutes: number;
}

/**
 * Enters orders among the reservations and holds their lines, whose SKUs the caller has locked. Answers those it has entered, and
 * until when: an order that stands there already is not among them, and nothing is held for it.
 */
export async function enterReservations<A extends Asked>(
  tx: EntityManager,
  asked: readonly A[],
): Promise<(A & { until: string })[]> {
  const entries = asked.map(({ reservation: { orderId, state, lines }, minutes }) => ({
    orderId,
    state,
    lines,
    minutes,
  }));
  const skus = inList(2, [...new Set(entries.flatMap(({ lines }) => lines.map(({ sku }) => sku)))]);
  const values = [JSON.stringify(entries), ...skus.values];
  const rows: { orderId: string; until: Date }[] = await tx.query(enterOf(skus.places), values);
  const until = new Map(rows.map((row) => [row.orderId, row.until.toISOString()]));
  return asked.flatMap((one) => {
    const end = until.get(one.reservation.orderId);
    until.delete(one.reservation.orderId);
    return end ? [{ ...one, until: end }] : [];
  });
}

/** The SKUs are named once more, since Postgres cannot know how few are in the JSON, and would read through all stock. */
const enterOf = (places: string): string => `
  WITH entered AS (
    INSERT INTO reservations (order_id, state, lines, until)
    SELECT "orderId", state, lines, now() + make_interval(mins => minutes)
    FROM jsonb_to_recordset($1) AS asked ("orderId" uuid, state text, lines jsonb, minutes integer)
    ON CONFLICT (order_id) DO NOTHING
    RETURNING order_id, lines, until
  ), held AS (
    UPDATE stock SET reserved = reserved + line.quantity, version = version + line.times
    FROM (
      SELECT sku, sum(quantity) AS quantity, count(*) AS times
      FROM entered, jsonb_to_recordset(entered.lines) AS line (sku text, quantity integer)
      GROUP BY sku
    ) AS line
    WHERE stock.sku = line.sku AND stock.sku IN ${places}
  )
  SELECT order_id AS "orderId", until FROM entered`;

import type { Answer, Asked } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';

type Tariff = Answer<'orders.set-tariff'>;
type Draft = Asked<'orders.set-tariff'>['tariff'];
type Row = Omit<Tariff, 'name' | 'changedAt'> & { name: string | null; changedAt: Date };

const TARIFF = `zone, version, steps, per_kilogram AS "perKilogram", changed_at AS "changedAt",
  (SELECT name FROM areas WHERE code = zone) AS name`;

/** The nearest zones first: regencies, provinces, everywhere. */
export async function tariffs(db: EntityManager): Promise<Tariff[]> {
  const rows: Row[] = await db.query(`SELECT ${TARIFF} FROM tariffs ORDER BY zone = 'ID', length(zone) DESC, zone`);
  return rows.map(shown);
}

/** Nothing when it was changed since `version` was read, or is there already although none was read. */
export async function setTariff(
  db: EntityManager,
  { zone, version, tariff, by }: { zone: string; version: number | undefined; tariff: Draft; by: string },
): Promise<Tariff | null> {
  const values = [zone, JSON.stringify(tariff.steps), tariff.perKilogram, by];
  const rows: Row[] = await (version === undefined
    ? db.query(ADD, values)
    : db.query(CHANGE, [...values, version]).then(([changed]: [Row[]]) => changed));
  return rows[0] ? shown(rows[0]) : null;
}

const ADD = `
  INSERT INTO tariffs (zone, version, steps, per_kilogram, changed_by) VALUES ($1, 1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING ${TARIFF}`;

const CHANGE = `
  UPDATE tariffs SET version = version + 1, steps = $2, per_kilogram = $3, changed_by = $4, changed_at = now()
  WHERE zone = $1 AND version = $5 RETURNING ${TARIFF}`;

export async function dropTariff(db: EntityManager, zone: string, version: number): Promise<boolean> {
  const [, dropped] = await db.query('DELETE FROM tariffs WHERE zone = $1 AND version = $2', [zone, version]);
  return dropped > 0;
}

const shown = ({ changedAt, name, ...row }: Row): Tariff => ({
  ...row,
  name: name ?? row.zone,
  changedAt: changedAt.toISOString(),
});

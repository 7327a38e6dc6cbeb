import type pg from 'pg';
import { CRAFTS, GROUPS, PARTS, TALLY, TITLE_WORDS } from './many-crafts.sql.js';

const AT_A_TIME = 100_000;

/** Fills the shelf up to so many crafts: without indexes and triggers, which takes minutes for a million instead of an hour. */
export async function fillUpTo(admin: pg.Client, crafts: number): Promise<void> {
  const { rows } = await admin.query<{ there: number }>('SELECT count(*)::integer AS there FROM listing');
  await admin.query(`SET session_replication_role = replica; SET maintenance_work_mem = '256MB'`);
  await admin.query(GROUPS);
  await admin.query(PARTS);
  await admin.query(TITLE_WORDS);
  await withoutIndexes(admin, async () => {
    for (let from = (rows[0]?.there ?? 0) + 1; from <= crafts; from += AT_A_TIME)
      await admin.query(CRAFTS, [from, Math.min(crafts, from + AT_A_TIME - 1)]);
  });
  await admin.query(TALLY);
  await admin.query('RESET session_replication_role');
  await admin.query('VACUUM ANALYZE listing, search, craft, tally');
  await admin.query('CHECKPOINT');
}

async function withoutIndexes(admin: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await admin.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'catalogue' AND tablename IN ('listing', 'search', 'craft') AND indexname NOT LIKE '%pkey'`,
  );
  for (const { name } of rows) await admin.query(`DROP INDEX ${name}`);
  await work();
  for (const { definition } of rows) await admin.query(definition);
}

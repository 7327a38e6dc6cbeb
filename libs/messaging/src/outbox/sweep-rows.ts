import type { DataSource } from 'typeorm';

const AT_A_TIME = 5_000;
/** An hour's worth: whatever is left is there in the next one. */
const PORTIONS = 200;

/**
 * Deletes the rows of `table` for which `old` holds, in portions, so that nothing is locked for long. Both are SQL, written in
 * the program and nowhere else; `old` goes by what an index knows. Answers how many went.
 */
export async function sweepRows(db: Pick<DataSource, 'query'>, table: string, old: string): Promise<number> {
  const portion = `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE ${old} LIMIT ${AT_A_TIME} FOR UPDATE SKIP LOCKED))`;
  let total = 0;
  for (let n = 0; n < PORTIONS; n++) {
    const [, deleted] = await db.query<[unknown, number]>(portion);
    total += deleted;
    if (deleted < AT_A_TIME) break;
  }
  return total;
}

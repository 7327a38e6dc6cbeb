import type { EntityManager } from 'typeorm';

/** Counts so many calls for today, as its provider's day goes, unless there would be more than `most` then. Answers whether they may be made. */
export async function takeCalls(db: EntityManager, { calls, most }: { calls: number; most: number }): Promise<boolean> {
  if (calls > most) return false;
  const taken: unknown[] = await db.query(TAKE, [calls, most]);
  return taken.length > 0;
}

const TAKE = `
  INSERT INTO courier_calls AS today (day, calls) VALUES ((now() AT TIME ZONE 'Asia/Jakarta')::date, $1)
  ON CONFLICT (day) DO UPDATE SET calls = today.calls + $1 WHERE today.calls + $1 <= $2
  RETURNING calls`;

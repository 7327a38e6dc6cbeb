import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

const names = new Map<string, string>();

/**
 * Asks what is asked all the time: each connection plans the statement once, which doubles what a short one reaches. Connections do so
 * by themselves for the texts that come first, which here are any of the hundreds of ways to narrow a list; these are planned once
 * whatever came before them, and go past TypeORM.
 * A connection keeps every statement it has planned, so only for texts of which there are few; values never stand in them.
 */
export async function prepared<Row>(db: DataSource, text: string, values: unknown[]): Promise<Row[]> {
  const { rows }: { rows: Row[] } = await (db.driver as PostgresDriver).master.query({
    name: nameOf(text),
    text,
    values,
  });
  return rows;
}

function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 16);
  names.set(text, name);
  return name;
}

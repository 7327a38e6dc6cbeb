import { readFile, stat } from 'node:fs/promises';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { atRest } from './at-rest.js';
import { place } from './buyers.js';
import { anotherOrder, statementsOf } from './recorded-order.js';
import { LOG_LINE_PREFIX, statementsIn, type Statement } from './statement-log.js';

export interface Recording {
  statements: Statement[];
  /** Ids that stay as they are: of crafts, groups, payees. */
  known: ReadonlySet<string>;
  /** What was ordered first, and what may be ordered instead. */
  skus: readonly string[];
}

/** Places one order and has the database log every statement it causes, from the first to the last event. */
export async function record(
  url: string,
  skus: readonly string[],
  { admin, logFile }: { admin: pg.Client; logFile: string },
): Promise<Recording> {
  await atRest(admin);
  const known = new Set((await admin.query<{ id: string }>(KNOWN)).rows.map(({ id }) => id));
  await logging(admin, ['all', LOG_LINE_PREFIX]);
  const { size } = await stat(logFile);
  const agent = new Agent();
  const { id } = await place(url, agent, skus[0] ?? '');
  agent.destroy();
  await atRest(admin);
  await logging(admin, ['none', '%m [%p] ']);
  const log = (await readFile(logFile)).subarray(size).toString();
  return { statements: statementsOf(id, statementsIn(log), known), known, skus };
}

/** The limit for orders: their statements and nothing else, prepared and for one SKU after the other, in bare `pg` loops. */
export async function rawOrders(
  { statements, known, skus }: Recording,
  urls: Map<string, string>,
  { buyers, seconds }: { buyers: number; seconds: number },
): Promise<{ perSecond: number }> {
  const until = performance.now() + seconds * 1000;
  let placed = 0;
  await Promise.all(
    Array.from({ length: buyers }, async (_, buyer) => {
      const clients = new Map(
        await Promise.all([...urls].map(async ([role, url]) => [role, await connected(url)] as const)),
      );
      for (let turn = 0; performance.now() < until; turn += 1, placed += 1) {
        const sku = skus[(buyer * 7 + turn) % skus.length] ?? '';
        for (const { role, ...statement } of anotherOrder(statements, known, [skus[0] ?? '', sku]))
          await clients.get(role)?.query(statement);
      }
      await Promise.all([...clients.values()].map((client) => client.end()));
    }),
  );
  return { perSecond: placed / seconds };
}

const KNOWN = `
  SELECT id FROM producers.producers UNION SELECT id FROM producers.payees UNION SELECT id FROM catalogue.craft`;

async function logging(admin: pg.Client, [statements, prefix]: [string, string]): Promise<void> {
  await admin.query(`ALTER SYSTEM SET log_statement = '${statements}'`);
  await admin.query(`ALTER SYSTEM SET log_line_prefix = '${prefix}'`);
  await admin.query('SELECT pg_reload_conf()');
  await pause(500);
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

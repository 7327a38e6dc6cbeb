import { Agent } from 'node:http';
import type pg from 'pg';
import { order } from './buyers.js';

export interface Delay {
  /** Orders a second that were to come, and that came to be reserved. */
  asked: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/**
 * At so many orders a second: from the moment an event is written beside its change to the moment its reader begins
 * its own transaction, in milliseconds, by the database's clock, over all services a buyer or a list waits for: what notices
 * tell is gathered on purpose.
 */
export async function eventDelay(
  url: string,
  db: pg.Client,
  skus: string[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Delay> {
  const since = (await db.query<{ now: Date }>('SELECT clock_timestamp() AS now')).rows[0]?.now;
  const placed = await paced(url, skus, perSecond, seconds);
  const { rows } = await db.query<{ p50: number; p99: number }>(DELAYS, [since]);
  return { asked: perSecond, perSecond: placed / seconds, p50: Number(rows[0]?.p50), p99: Number(rows[0]?.p99) };
}

const DELAYS = `
  WITH written AS (
    SELECT id, happened_at FROM orders.outbox UNION ALL
    SELECT id, happened_at FROM producers.outbox UNION ALL
    SELECT id, happened_at FROM catalogue.outbox
  ), read AS (
    SELECT event_id, seen_at FROM orders.inbox UNION ALL
    SELECT event_id, seen_at FROM producers.inbox UNION ALL
    SELECT event_id, seen_at FROM catalogue.inbox
  ), delay AS (
    SELECT extract(epoch FROM seen_at - happened_at) * 1000 AS ms
    FROM written JOIN read ON read.event_id = written.id WHERE written.happened_at > $1
  )
  SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS p50, percentile_cont(0.99) WITHIN GROUP (ORDER BY ms) AS p99 FROM delay`;

async function paced(url: string, skus: string[], perSecond: number, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const pending: Promise<boolean>[] = [];
  const start = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const wait = start + (n * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(order(url, agent, skus[n % skus.length] ?? ''));
  }
  const placed = (await Promise.all(pending)).filter(Boolean).length;
  agent.destroy();
  return placed;
}

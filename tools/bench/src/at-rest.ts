import { setTimeout as pause } from 'node:timers/promises';
import { services } from '@rakkarya/contracts';
import type pg from 'pg';

/** Waits until every event has been told and heard: what is still under way would be taken for part of the order. */
export async function atRest(admin: pg.Client): Promise<void> {
  for (let [before, now] = ['', await heard(admin)]; before !== now; [before, now] = [now, await heard(admin)])
    await pause(2000);
}

async function heard(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ heard: string }>(HEARD);
  return rows[0]?.heard ?? '';
}

const HEARD = `SELECT concat_ws(' ', ${services
  .map((app) => `(SELECT count(*) FROM ${app}.inbox), (SELECT count(*) FROM ${app}.outbox WHERE sent_at IS NULL)`)
  .join(', ')}) AS heard`;

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { NoticesModule } from '../notices.module.js';
import { SweepNotices } from './sweep-notices.js';

let house: House;
beforeAll(async () => {
  house = await startedService('notices', NoticesModule, database);
});
afterAll(() => house.stop());

const bodies = async (): Promise<string[]> =>
  (await house.db.query<{ body: string }[]>('SELECT body FROM webhook_deliveries ORDER BY body')).map(
    ({ body }) => body,
  );

describe('what only grows', () => {
  it('deliveries go after a quarter, unless they still wait', async () => {
    const id = randomUUID();
    await house.db.query(
      `INSERT INTO webhooks (id, name, url, kinds, state, secret, created_by)
       VALUES ($1, 'uji', 'https://program.example', '{}', 'off', '', 'petugas')`,
      [id],
    );
    await house.db.query(
      `INSERT INTO webhook_deliveries (webhook_id, event_id, kind, body, state, due, created_at)
       SELECT $1, gen_random_uuid(), 'kind', state || ' ' || days, state, 'infinity', now() - days * interval '1 day'
       FROM unnest('{delivered,failed,waiting}'::text[]) AS state, unnest('{91,89}'::int[]) AS days`,
      [id],
    );

    await house.get(SweepNotices).handle();

    expect(await bodies()).toEqual(['delivered 89', 'failed 89', 'waiting 89', 'waiting 91']);
  });
});

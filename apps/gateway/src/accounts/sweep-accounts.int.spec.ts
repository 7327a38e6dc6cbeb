import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenedGateway } from '../things/opened-gateway.js';
import { SweepAccounts } from './sweep-accounts.js';

let gateway: OpenedGateway;
beforeAll(async () => {
  gateway = await OpenedGateway.open();
});
afterAll(() => gateway.stop());

const ids = async (table: string, id = 'id'): Promise<string[]> =>
  (await gateway.house.db.query<{ id: string }[]>(`SELECT ${id} AS id FROM ${table} ORDER BY 1`)).map(
    ({ id: one }) => one,
  );

describe('what is over', () => {
  it('is forgotten: sessions, codes, and failures to sign in', async () => {
    const { db } = gateway.house;
    await db.query(`INSERT INTO accounts (id, name, email, role) VALUES ('a', 'Ani', 'ani@contoh.example', 'buyer')`);
    await db.query(
      `INSERT INTO sessions (id, token, account_id, expires_at)
       VALUES ('over', 't1', 'a', now() - interval '1 second'), ('on', 't2', 'a', now() + interval '1 hour')`,
    );
    await db.query(
      `INSERT INTO verifications (id, identifier, value, expires_at)
       VALUES ('over', 'a', 'v', now() - interval '1 second'), ('on', 'a', 'v', now() + interval '1 hour')`,
    );
    await db.query(
      `INSERT INTO failed_sign_ins VALUES ('over', 1, now() - interval '11 minutes'), ('on', 1, now() - interval '9 minutes')`,
    );

    await gateway.house.get(SweepAccounts).handle();

    for (const [table, id] of [['sessions'], ['verifications'], ['failed_sign_ins', 'who']] as const)
      expect(await ids(table, id)).toEqual(['on']);
  });
});

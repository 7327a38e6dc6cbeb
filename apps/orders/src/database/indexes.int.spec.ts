import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@rakkarya/testing';
import { jimbe } from '../things/crafts.js';
import { database } from './database.js';
import { listing } from './listed-orders.js';
import type { Sought } from './seek.js';
import { WAITING_RETURNS } from './waiting-returns.js';

const after = { proofWaits: false, placedAt: new Date(), id: '0d6f6a3e-5d1c-4f0b-9a57-3c1f5b7a2e10' };

describe('with many orders', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase(database);
    // Ten thousand rows at once may take longer than any statement of the app is allowed.
    await test.db.transaction(async (tx) => {
      await tx.query('SET LOCAL statement_timeout = 0');
      await tx.query(MANY_ORDERS);
    });
    await test.db.query('ANALYZE orders');
  });
  afterAll(() => test.stop());

  const planOf = async (sql: string, values: unknown[] = []): Promise<string> =>
    JSON.stringify(await test.db.query(`EXPLAIN ${sql}`, values));

  it.each<[string, Sought, string]>([
    ['the newest', {}, 'orders_newest'],
    ['the page after', { after }, 'orders_newest'],
    ['those of a rare status', { status: 'sent' }, 'orders_newest_of_status'],
    ['those of one buyer', { accountId: 'akun-7' }, 'orders_newest_of_account'],
    ['his page after', { accountId: 'akun-7', after }, 'orders_newest_of_account'],
    ['those of a group with few', { producerIds: [jimbe.id] }, 'orders_sought'],
    ['those of a name', { q: 'wagiyem' }, 'orders_sought'],
    ['those in which something waits', { waiting: { is: true, today: '2026-11-23' } }, 'orders_newest_of_status'],
    ['the newest of all others', { waiting: { is: false, today: '2026-11-23' } }, 'orders_newest'],
  ])('an index finds %s', async (_, sought, index) => {
    const { sql, values } = listing(sought, 25);
    const plan = await planOf(sql, values);

    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on orders');
  });

  it('an index finds the few returns that wait for a group, and no more orders than those', async () => {
    await test.db.query(MANY_RETURNS);
    await test.db.query('ANALYZE returns');

    const plan = await planOf(WAITING_RETURNS, [jimbe.id, after.id, 25]);

    expect(plan).toMatch(/returns_waiting[^]*Index Cond: \(\(?producer_id/);
    expect(plan).not.toMatch(/Seq Scan on (orders|returns)/);
  });

  it('an index finds the few whose deadline has passed', async () => {
    expect(await planOf('SELECT id FROM orders WHERE due < now() ORDER BY due LIMIT 500')).toContain('orders_due');
  });
});

/** Most are completed, and each group but one has many. */
const MANY_ORDERS = `
  INSERT INTO orders (id, number, version, status, placed_at, language, account_id, buyer, delivery, pay_by, hold_minutes, lines, parts,
    producer_ids, subtotal, delivery_fee, due, parcels, timeline, idempotency, fingerprint, key_salt, key_hash)
  SELECT gen_random_uuid(), 'RK-' || n, 1, CASE WHEN n % 1000 = 0 THEN 'sent' ELSE 'completed' END, now() - n * interval '1 minute', 'id',
    CASE WHEN n % 3 = 0 THEN 'akun-' || n % 1000 END, jsonb_build_object('name', md5(n::text), 'phone', '+62812' || n), '{"way":"pickup"}',
    'transfer', 1440, '[]', '[]', ARRAY[CASE WHEN n % 2000 = 0 THEN '${jimbe.id}'::uuid ELSE md5((n % 5)::text)::uuid END],
    10000, 0, CASE WHEN n % 1000 = 0 THEN now() END, '[]', '[]', n::text, '', '', ''
  FROM generate_series(1, 10000) AS n`;

/** Nearly all are over. */
const MANY_RETURNS = `
  INSERT INTO returns (id, order_id, producer_id, asked_at, waits)
  SELECT gen_random_uuid(), id, '${jimbe.id}', placed_at, random() < 0.01 FROM orders`;

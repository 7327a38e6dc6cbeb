import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { NoticesModule } from '../notices.module.js';
import { anOrder, heard, staff, wasPaid } from '../things/told.js';
import { DeliverToWebhooks, PATIENCE } from './deliver-to-webhooks.js';
import { PassOnToWebhooks } from './pass-on-to-webhooks.js';

interface Got {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Another program, which answers as it is told to. */
let program: Server;
let got: Got[] = [];
let answer: 'ok' | 'fail' | 'silence' | 'elsewhere' | 'flood' = 'ok';
let url: string;
let house: House;

beforeAll(async () => {
  program = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      if (answer === 'silence') return;
      if (answer === 'elsewhere') response.writeHead(302, { location: `${url}/elsewhere` });
      if (answer === 'fail') response.writeHead(500);
      response.end(answer === 'flood' ? 'x'.repeat(100_000) : '');
    });
  });
  await new Promise<void>((listening) => program.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(program.address() as AddressInfo).port}`;
  Object.assign(process.env, { NOTICES_WEBHOOKS_LOCAL: 'on' });
  house = await startedService('notices', NoticesModule, database);
});
afterEach(async () => {
  answer = 'ok';
  got = [];
  await house.db.query('DELETE FROM webhooks');
});
afterAll(async () => {
  delete process.env['NOTICES_WEBHOOKS_LOCAL'];
  await house.stop();
  program.closeAllConnections();
  program.close();
});

const draft = () => ({ name: 'Dasbor', url, kinds: ['orders.order-paid' as const] });
const register = (id: string = randomUUID()) =>
  house.ask('notices.register-webhook', { by: staff, id, webhook: draft() });
const pass = (event = heard('notices_pass-on', wasPaid(anOrder()))) =>
  house
    .get(PassOnToWebhooks)
    .handle([event])
    .then(() => event);
const deliver = () => house.get(DeliverToWebhooks).handle();
const log = async (id: string) => (await house.ask('notices.list-deliveries', { by: staff, id })).items;
const makeDue = () => house.db.query(`UPDATE webhook_deliveries SET due = now() WHERE state = 'waiting'`);
const isSignedWith = (secret: string, { headers, body }: Got): boolean => {
  const [t, ...signed] = String(headers['x-rakkarya-signature']).split(',');
  const right = createHmac('sha256', secret)
    .update(`${t?.slice(2)}.${body}`)
    .digest('hex');
  return signed.includes(`v1=${right}`);
};

describe('a program that registered', () => {
  it('is told once of each event it chose, signed, with a log of how it went', async () => {
    const { id, secret } = await register();
    const event = await pass();
    await pass(event);

    await Promise.all([deliver(), deliver()]);

    await eventually(async () =>
      expect(await log(id)).toMatchObject([{ state: 'delivered', attempts: [{ status: 200, error: null }] }]),
    );
    expect(got).toHaveLength(1);
    expect(JSON.parse(got[0]!.body)).toMatchObject({ id: event.id, kind: 'orders.order-paid', version: 1 });
    expect(isSignedWith(secret, got[0]!)).toBe(true);
    expect(isSignedWith('another', got[0]!)).toBe(false);
    expect(
      Math.abs(Number(/t=(\d+)/.exec(String(got[0]!.headers['x-rakkarya-signature']))?.[1]) - Date.now() / 1000),
    ).toBeLessThan(60);
  });

  it('hears nothing of what it did not choose, or while it is off', async () => {
    const { id } = await register();
    await pass(
      heard('notices_pass-on', {
        name: 'catalogue.craft-withdrawn',
        data: { craftId: randomUUID(), producerId: randomUUID(), version: 1, skus: ['A'] },
      }) as never,
    );
    await house.ask('notices.switch-webhook', { by: staff, id, state: 'off' });
    await pass();

    expect(await log(id)).toEqual([]);
  });

  it.each([
    ['fail', { status: 500, error: null }],
    ['elsewhere', { status: 302, error: null }],
    ['flood', { status: null, error: 'the answer is too long' }],
  ] as const)('that answers with %s is tried again later, and once it takes it, no more', async (how, attempt) => {
    const { id } = await register();
    await pass();
    answer = how;
    await deliver();
    await eventually(async () => expect(await log(id)).toMatchObject([{ state: 'waiting', attempts: [attempt] }]));
    const tries = got.length;
    await deliver();
    expect(got).toHaveLength(tries);

    answer = 'ok';
    await makeDue();
    await deliver();

    await eventually(async () =>
      expect(await log(id)).toMatchObject([{ state: 'delivered', attempts: [attempt, { status: 200 }] }]),
    );
    expect(got).toHaveLength(2);
    expect((await house.ask('notices.list-webhooks', { by: staff })).items).toMatchObject([{ failingSince: null }]);
  });

  it('that does not answer is not waited for long', async () => {
    const { id } = await register();
    await pass();
    answer = 'silence';
    PATIENCE.milliseconds = 300;

    await deliver();

    await eventually(async () =>
      expect(await log(id)).toMatchObject([
        { state: 'waiting', attempts: [{ status: null, error: 'no answer in time' }] },
      ]),
    );
    PATIENCE.milliseconds = 10_000;
  });

  it('is sent the same again when staff replay it', async () => {
    const { id } = await register();
    await pass();
    await deliver();
    const [first] = await eventually(async () => {
      const items = await log(id);
      expect(items[0]?.state).toBe('delivered');
      return items;
    });

    await house.ask('notices.replay-delivery', { by: staff, id, deliveryId: first!.id });
    await deliver();

    await eventually(() => Promise.resolve(expect(got.map(({ body }) => body)).toEqual([got[0]!.body, got[0]!.body])));
  });

  it('may take its time to change its secret: for a day both sign', async () => {
    const { id, secret: old } = await register();
    const { secret: fresh, previousSecretUntil } = await house.ask('notices.rotate-secret', { by: staff, id });
    expect(Date.parse(previousSecretUntil!) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    await pass();
    await deliver();
    await eventually(() => Promise.resolve(expect(got).toHaveLength(1)));
    expect([isSignedWith(old, got[0]!), isSignedWith(fresh, got[0]!)]).toEqual([true, true]);

    await house.db.query(`UPDATE webhooks SET previous_until = now()`);
    await pass();
    await deliver();

    await eventually(() => Promise.resolve(expect(got).toHaveLength(2)));
    expect([isSignedWith(old, got[1]!), isSignedWith(fresh, got[1]!)]).toEqual([false, true]);
  });

  it('is turned off after five days of silence, and staff are told, once', async () => {
    const { id } = await register();
    await house.db.query(`UPDATE webhooks SET failing_since = now() - interval '5 days'`);
    await pass();
    answer = 'fail';

    await deliver();

    await eventually(async () =>
      expect((await house.ask('notices.list-webhooks', { by: staff })).items).toMatchObject([{ id, state: 'off' }]),
    );
    const { items } = await house.ask('notices.list-messages', { by: staff });
    expect(items.filter(({ step }) => step.startsWith(`webhook-off ${id}`))).toHaveLength(1);
  });

  it('is registered once by the same id, and shows its secret only then', async () => {
    const id = randomUUID();
    const [one, again] = [await register(id), await register(id)];

    expect(again.secret).toBe(one.secret);
    expect(JSON.stringify(await house.ask('notices.list-webhooks', { by: staff }))).not.toContain(one.secret);
  });

  it('is for staff alone', async () => {
    const { id } = await register();
    const by = { role: 'producer', accountId: 'kelompok', producerId: randomUUID() } as const;

    await expect(house.ask('notices.list-webhooks', { by })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(house.ask('notices.rotate-secret', { by, id })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(house.ask('notices.register-webhook', { by, id, webhook: draft() })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});

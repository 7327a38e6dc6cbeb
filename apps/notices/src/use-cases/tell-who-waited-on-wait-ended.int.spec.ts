import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { KeepForgottenAccountsApart } from '../database/migrations/20261123-0702-keep-forgotten-accounts-apart.js';
import { NoticesModule } from '../notices.module.js';
import { guest, heard, staff } from '../things/told.js';
import { ForgetContactOnBuyerForgotten } from './forget-contact-on-buyer-forgotten.js';
import { SweepNotices } from './sweep-notices.js';
import { TellWhoWaitedOnWaitEnded } from './tell-who-waited-on-wait-ended.js';

type Ended = Fact<'catalogue.wait-ended'>['data'];

let house: House;
beforeAll(async () => {
  Object.assign(process.env, { NOTICES_PUBLIC_URL: 'https://rak.example' });
  house = await startedService('notices', NoticesModule, database);
});
afterAll(async () => {
  delete process.env['NOTICES_PUBLIC_URL'];
  await house.stop();
});

const ended = (contact: Partial<Ended['contact']> = {}) =>
  heard('notices_tell-who-waited', {
    name: 'catalogue.wait-ended',
    data: {
      waitId: randomUUID(),
      sku: 'JIMBE-MINI-MERAH',
      slug: 'jimbe-mini',
      title: { id: 'Jimbe mini', en: 'Mini djembe' },
      variant: { id: 'Merah', en: 'Red' },
      contact: { phone: '+6281200000077', email: null, language: 'en', accountId: null, ...contact },
    },
  });
const tell = (event: ReturnType<typeof ended>) => house.get(TellWhoWaitedOnWaitEnded).handle(event);
const told = async () =>
  (await house.ask('notices.list-messages', { by: staff })).items.filter(({ step }) => step === 'restocked');

describe('who waited for something', () => {
  it('is told of it once, in their language, for staff to send, however often it is heard', async () => {
    const event = ended();
    await Promise.all([tell(event), tell(event)]);
    await tell(event);

    const [message, ...more] = await told();
    expect(more).toEqual([]);
    expect(message).toMatchObject({ number: null, to: { role: 'buyer', name: null }, email: null });
    expect(message!.text).toMatch(/Mini djembe \(Red\)[^]*https:\/\/rak\.example\/en\/karya\/jimbe-mini/);
    const { href } = await house.ask('notices.show-message', { by: staff, id: message!.id });
    expect(href).toContain('https://wa.me/6281200000077?text=');
  });

  it('is nobody any more once forgotten, should it be told again', async () => {
    const event = ended({ phone: null, email: null });
    await tell(event);

    expect(await house.db.query('SELECT FROM messages WHERE order_id = $1', [event.data.waitId])).toEqual([]);
  });

  it('is nobody either when the erasing was quicker than the telling', async () => {
    const accountId = randomUUID();
    const data = { accountId, orderIds: [], numbers: [] };
    const forgotten = heard('notices_forget-contact', { name: 'orders.buyer-forgotten', data });
    await house.get(ForgetContactOnBuyerForgotten).handle(forgotten);
    const event = ended({ phone: '+6281200000076', accountId });
    await tell(event);

    expect(await house.db.query('SELECT FROM messages WHERE order_id = $1', [event.data.waitId])).toEqual([]);
    expect(await house.db.query(`SELECT FROM contacts WHERE phone = '+6281200000076'`)).toEqual([]);
    expect(await house.db.query('SELECT FROM contacts WHERE order_id = md5($1)::uuid', [accountId])).toEqual([]);
  });

  it('is nobody either when the account was forgotten while such were kept among the contacts', async () => {
    const [accountId, unheardOf] = [randomUUID(), randomUUID()];
    const forgotten = heard('notices_forget-contact', {
      name: 'orders.buyer-forgotten',
      data: { accountId, orderIds: [unheardOf], numbers: [] },
    });
    await house.get(ForgetContactOnBuyerForgotten).handle(forgotten);
    const runner = house.db.createQueryRunner();
    const apart = new KeepForgottenAccountsApart();
    await apart.down(runner);
    expect(await runner.query(KEPT, [accountId, unheardOf])).toEqual([{ account: true, unheard: true }]);
    await apart.up(runner);
    expect(await runner.query(KEPT, [accountId, unheardOf])).toMatchObject([{ unheard: true }]);
    await runner.release();

    const event = ended({ phone: '+6281200000075', accountId });
    await tell(event);

    expect(await house.db.query('SELECT FROM messages WHERE order_id = $1', [event.data.waitId])).toEqual([]);
  });

  it('by e-mail alone is written to, and is seen by staff', async () => {
    const before = (await told()).length;
    await tell(ended({ phone: null, email: 'ani@contoh.example' }));

    const all = await told();
    expect(all).toHaveLength(before + 1);
    expect(all[0]).toMatchObject({ email: { state: 'waiting' } });
  });

  it('finds it in their data, and is forgotten with their account and a month later', async () => {
    const by = { role: 'buyer', accountId: randomUUID() } as const;
    const [mine, others] = [ended({ accountId: by.accountId }), ended({ phone: '+6281200000078' })];
    for (const event of [mine, others]) await tell(event);
    const own = await house.ask('notices.export-person', { by });
    expect(own).toMatchObject({ contacts: [{ number: null, phone: '+6281200000077' }], messages: [{ number: null }] });
    await expect(house.ask('notices.export-person', { by: guest })).rejects.toMatchObject({ code: 'not-allowed' });

    const forgotten = heard('notices_forget-contact', {
      name: 'orders.buyer-forgotten',
      data: { accountId: by.accountId, orderIds: [], numbers: [] },
    });
    const forget = house.get(ForgetContactOnBuyerForgotten);
    await Promise.all([forget.handle(forgotten), forget.handle(forgotten)]);
    await tell(mine);
    expect(await phones(mine, others)).toEqual([null, '+6281200000078']);

    await house.db.query(`UPDATE messages SET created_at = now() - interval '31 days' WHERE order_id = $1`, [
      others.data.waitId,
    ]);
    await house.get(SweepNotices).handle();
    expect(await phones(mine, others)).toEqual([null, null]);
  });
});

const KEPT = `
  SELECT EXISTS (SELECT FROM contacts WHERE order_id = md5($1)::uuid) AS account,
    EXISTS (SELECT FROM contacts WHERE order_id = $2::uuid) AS unheard`;

const phones = async (...events: ReturnType<typeof ended>[]): Promise<(string | null)[]> =>
  Promise.all(
    events.map(async ({ data }) => {
      const [row] = await house.db.query('SELECT phone FROM contacts WHERE order_id = $1', [data.waitId]);
      return row.phone;
    }),
  );

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { catchMail, type MailCatcher } from '@rakkarya/stand-ins/mail';
import { eventually, startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { NoticesModule } from '../notices.module.js';
import { aContact, anOrder, heard, staff, wasPaid, wasPlaced } from '../things/told.js';
import { GiveUpEmails } from './give-up-emails.js';
import { RememberContactOnOrderPlaced } from './remember-contact-on-order-placed.js';
import { SendEmails } from './send-emails.js';
import { TellOnOrderMoved } from './tell-on-order-moved.js';

let mail: MailCatcher;
let house: House;
beforeAll(async () => {
  mail = await catchMail();
  Object.assign(process.env, { NOTICES_SMTP_URL: mail.url });
  house = await startedService('notices', NoticesModule, database);
});
beforeEach(() => mail.refuse(null));
afterAll(async () => {
  delete process.env['NOTICES_SMTP_URL'];
  await house.stop();
  await mail.close();
});

const placed = (order: ReturnType<typeof anOrder>, email: string | null) =>
  house
    .get(RememberContactOnOrderPlaced)
    .handle([heard('notices_remember-contact', wasPlaced(order, aContact({ email })))]);
const paid = (order: ReturnType<typeof anOrder>) =>
  house.get(TellOnOrderMoved).handle([heard('notices_tell', wasPaid(order))]);
const dueNow = () => house.db.query(`UPDATE messages SET email_due = now() WHERE email_state = 'waiting'`);
const message = async ({ number }: { number: string }) => {
  const { items } = await house.ask('notices.list-messages', { by: staff, order: number });
  return items.find(({ to }) => to.role === 'buyer')!;
};
const caught = (to: string) => mail.caught.filter((one) => one.to.includes(to));

describe('an e-mail', () => {
  it('goes once to who gave an address, however many look for what is due', async () => {
    const order = anOrder();
    const to = `ani-${order.number}@contoh.example`.toLowerCase();
    await placed(order, to);
    await paid(order);
    await dueNow();

    await Promise.all([house.get(SendEmails).handle(), house.get(SendEmails).handle()]);

    await eventually(async () =>
      expect(await message(order)).toMatchObject({ email: { state: 'sent' }, sent: [{ channel: 'email', by: null }] }),
    );
    expect(caught(to)).toHaveLength(1);
    expect(caught(to)[0]?.source).toMatch(new RegExp(`Subject: Pesanan ${order.number} di Rak Karya`));
  });

  it('goes to an address that became known later, and to nobody where there is none', async () => {
    const [later, none] = [anOrder(), anOrder()];
    const to = `budi-${later.number}@contoh.example`.toLowerCase();
    await paid(later);
    await paid(none);
    await placed(later, to);
    await placed(none, null);
    await dueNow();

    await house.get(SendEmails).handle();
    await house.get(GiveUpEmails).handle();

    await eventually(() => Promise.resolve(expect(caught(to)).toHaveLength(1)));
    expect((await message(none)).email).toBeNull();
  });

  it('that is refused is tried again later, set aside in the end, and tried again when staff say so', async () => {
    const order = anOrder();
    const to = `cici-${order.number}@contoh.example`.toLowerCase();
    await placed(order, to);
    await paid(order);
    mail.refuse('451 come back later');
    for (let attempt = 1; attempt <= 7; attempt++) {
      await dueNow();
      await house.get(SendEmails).handle();
      await eventually(async () => expect((await message(order)).email?.attempts).toBe(attempt));
    }
    await eventually(async () =>
      expect((await message(order)).email).toMatchObject({
        state: 'failed',
        error: expect.stringContaining('come back later'),
      }),
    );
    const { items } = await house.ask('notices.list-messages', { by: staff, state: 'failed' });
    expect(items.map(({ number }) => number)).toContain(order.number);

    mail.refuse(null);
    const { id } = await message(order);
    await house.ask('notices.retry-message', { by: staff, id });

    await eventually(async () => expect((await message(order)).email?.state).toBe('sent'));
    expect(caught(to)).toHaveLength(1);
  });
});

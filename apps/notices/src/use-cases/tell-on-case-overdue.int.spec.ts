import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { NoticesModule } from '../notices.module.js';
import { aGroup, anOrder, guest, heard, staff } from '../things/told.js';
import { TellOnCaseOverdue } from './tell-on-case-overdue.js';

describe('a case whose deadline has passed', () => {
  let house: House;
  beforeAll(async () => {
    Object.assign(process.env, { NOTICES_PUBLIC_URL: 'https://rak.example' });
    house = await startedService('notices', NoticesModule, database);
  });
  afterAll(async () => {
    delete process.env['NOTICES_PUBLIC_URL'];
    await house.stop();
  });

  const overdue = (change: Partial<Fact<'orders.case-overdue'>['data']> = {}) => {
    const { orderId, number } = anOrder();
    const case_ = { caseId: randomUUID(), kind: 'short' as const, amount: 1_000, due: '2026-11-22T03:00:00.000Z' };
    const data = { ...case_, payee: 'Kas Laras Kayu', order: { id: orderId, number }, ...change };
    return heard('notices_tell-overdue', { name: 'orders.case-overdue', data });
  };
  const handle = (event: ReturnType<typeof overdue>) => house.get(TellOnCaseOverdue).handle(event);
  const told = async (caseId: string) =>
    (await house.ask('notices.list-messages', { by: staff })).items.filter(({ step }) => step.endsWith(caseId));

  it('is told to staff once, however often it is heard', async () => {
    const event = overdue();
    await Promise.all([handle(event), handle(event)]);
    await handle({ ...event, id: randomUUID() });

    expect(await told(event.data.caseId)).toMatchObject([
      { number: event.data.order!.number, to: { role: 'staff', name: null }, email: null },
    ]);
    const [message] = await told(event.data.caseId);
    expect(message!.text).toMatch(/Kurang bayar[^]*Kas Laras Kayu[^]*https:\/\/rak\.example\/petugas\/uang/);
  });

  it('may be about no order, and each is told by itself', async () => {
    const [one, other] = [1, 2].map(() => overdue({ kind: 'unnamed', order: null }));
    for (const event of [one!, other!]) await handle(event);

    for (const event of [one!, other!]) expect(await told(event.data.caseId)).toMatchObject([{ number: null }]);
  });

  it('may be a return that nobody has answered, and leads staff to its order', async () => {
    const event = overdue({ kind: 'return', payee: 'Laras Kayu' });
    await Promise.all([handle(event), handle(event)]);

    const [message, ...more] = await told(event.data.caseId);
    expect(more).toEqual([]);
    expect(message!.text).toMatch(/retur[^]*Laras Kayu[^]*22\sNovember\s2026/);
    expect(message!.text).toContain(`https://rak.example/petugas/pesanan/${event.data.order!.number}`);
  });

  it('is not for groups, nor for anybody else', async () => {
    const event = overdue();
    await handle(event);

    const { items } = await house.ask('notices.list-messages', { by: aGroup(randomUUID()) });
    expect(items).toEqual([]);
    await expect(house.ask('notices.list-messages', { by: guest })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { NoticesModule } from '../notices.module.js';
import { aContact, anOrder, heard, wasPlaced } from '../things/told.js';
import { RememberContactOnOrderPlaced } from './remember-contact-on-order-placed.js';

describe('what messages know of a buyer', () => {
  let house: House;
  beforeAll(async () => void (house = await startedService('notices', NoticesModule, database)));
  afterAll(() => house.stop());

  it('stands once, also when heard of twice', async () => {
    const order = anOrder();
    const placed = heard('notices_remember-contact', wasPlaced(order, aContact({ email: 'ani@contoh.example' })));
    const contact = house.get(RememberContactOnOrderPlaced);

    await Promise.all([contact.handle([placed]), contact.handle([placed, placed])]);

    expect(await house.db.query('SELECT number, email FROM contacts WHERE order_id = $1', [order.orderId])).toEqual([
      { number: order.number, email: 'ani@contoh.example' },
    ]);
  });
});

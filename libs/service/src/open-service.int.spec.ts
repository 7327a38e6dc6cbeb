import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenRule, type Answer, type Event, type Request } from '@rakkarya/contracts';
import { createMessagingTables, currentCorrelation, messagingSchemas, OnEvent, OnRequest } from '@rakkarya/messaging';
import { eventually, startedService, type House } from '@rakkarya/testing';
import { EntityNotFoundError, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Every } from './timers/every.js';

const sample = {
  name: 'Koperasi Contoh',
  account: { bank: 'Bank Contoh', number: '000123456789', holder: 'Koperasi Contoh' },
};

type Priced = Answer<'orders.price-order'>;
const nothing: Priced = {
  ...{ subtotal: 0, discount: 0, deliveryFee: 0, total: 0, sendBy: null },
  ...{ payees: [], ways: [], deliveries: [], vouchers: [], lines: [], unknown: [] },
};

/** What it does depends on what it is asked for. */
@Controller()
class PriceOrder {
  taken = 0;

  @OnRequest('orders.price-order')
  async handle({ lines: [line] }: Request<'orders.price-order'>): Promise<Priced> {
    this.taken += 1;
    if (line?.sku === 'REFUSED') throw new BrokenRule('craft-not-for-sale', { sku: 'REFUSED' });
    if (line?.sku === 'MISSING') throw new EntityNotFoundError('Price', {});
    if (line?.sku === 'BROKEN') throw new TypeError('Sari Contoh, +6281200000021');
    if (line?.sku === 'SLOW') await pause(400);
    return nothing;
  }
}

@Injectable()
class Tick {
  readonly correlations = new Set<string | undefined>();

  @Every({ seconds: 0.01 })
  async handle(): Promise<void> {
    this.correlations.add(currentCorrelation());
  }
}

@Injectable()
class RememberPayee {
  @OnEvent('producers.payee-changed', { durable: 'orders_remember-payee' })
  async handle(event: Event<'producers.payee-changed'>): Promise<void> {
    if (event.data.version === 2) throw new Error('one that nobody understands');
  }
}

@Module({ controllers: [PriceOrder], providers: [Tick, RememberPayee] })
class OrdersModule {}

class CreateOrders implements MigrationInterface {
  name = 'create-orders-2026112210000';
  up = (queryRunner: QueryRunner): Promise<void> => createMessagingTables(queryRunner);
  down = (): Promise<void> => Promise.resolve();
}

const database = { entities: messagingSchemas, migrations: [CreateOrders] };
const wanting = (sku: string) => ({ lines: [{ sku, quantity: 1 }], delivery: { way: 'pickup' as const } });

describe('a service', () => {
  let house: House;
  beforeAll(async () => {
    house = await startedService('orders', OrdersModule, database);
  });
  afterAll(() => house.stop());

  it('answers what it is asked', async () => {
    expect(await house.ask('orders.price-order', wanting('BOWL'))).toEqual(nothing);
  });

  it.each([
    ['a broken rule', wanting('REFUSED'), { code: 'craft-not-for-sale', details: { sku: 'REFUSED' } }],
    ['what is not there', wanting('MISSING'), { code: 'not-found' }],
    ['ill-formed input', wanting('no sku'), { code: 'ill-formed', details: { issues: [{ field: 'lines.0.sku' }] } }],
    ['anything else, without a word of it', wanting('BROKEN'), { code: 'unexpected', details: {} }],
  ])('refuses %s in the words of the contracts', async (_what, request, refusal) => {
    await expect(house.ask('orders.price-order', request)).rejects.toMatchObject(refusal);
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${house.url}/health`)).json()).toEqual({ status: 'up' });
    expect(await (await fetch(`${house.url}/ready`)).json()).toEqual({ status: 'ready' });
  });

  it('counts requests by name and outcome, and what waits in its outbox', async () => {
    await house.ask('orders.price-order', wanting('BOWL'));
    await house.ask('orders.price-order', wanting('REFUSED')).catch(() => undefined);

    const text = await (await fetch(`${house.url}/metrics`)).text();

    expect(text).toMatch(/request_seconds_count\{app="orders",name="orders.price-order",outcome="ok"\} \d/);
    expect(text).toMatch(
      /request_seconds_count\{app="orders",name="orders.price-order",outcome="craft-not-for-sale"\} \d/,
    );
    expect(text).toMatch(/outbox_unsent\{app="orders"\} 0/);
    expect(text).toMatch(/process_resident_memory_bytes\{app="orders"\} \d/);
  });

  it('counts deliveries of events by reader and outcome', async () => {
    const payee = { ...sample, payeeId: randomUUID() };

    await house.say({ name: 'producers.payee-changed', data: { ...payee, version: 1 } });
    await house.say({ name: 'producers.payee-changed', data: { ...payee, version: 2 } });

    await eventually(async () => {
      const text = await (await fetch(`${house.url}/metrics`)).text();
      expect(text).toMatch(/event_seconds_count\{app="orders",reader="orders_remember-payee",outcome="done"\} 1/);
      expect(text).toMatch(/event_seconds_count\{app="orders",reader="orders_remember-payee",outcome="retried"\} \d/);
    });
  });

  it('gives every HTTP request an id, or keeps a well-formed one', async () => {
    const idOf = async (given?: string) => {
      const { headers } = await fetch(`${house.url}/health`, given ? { headers: { 'x-correlation-id': given } } : {});
      return headers.get('x-correlation-id');
    };

    expect(await idOf('from-the-phone-7')).toBe('from-the-phone-7');
    expect(await idOf('<script>')).toMatch(/^[\da-f-]{36}$/);
    expect(await idOf()).not.toBe(await idOf());
  });

  it('runs its timers, each run with a correlation of its own', async () => {
    const { correlations } = house.get(Tick);

    await eventually(() => expect(correlations.size).toBeGreaterThan(3));

    expect(correlations).not.toContain(undefined);
  });
});

describe('a service that is told to stop', () => {
  it('answers what it has in hand, and takes nothing more', async () => {
    const house = await startedService('orders', OrdersModule, database);
    const tick = house.get(Tick);
    const inHand = house.ask('orders.price-order', wanting('SLOW'));
    await eventually(() => expect(house.get(PriceOrder).taken).toBe(1));

    const closing = house.stop();

    await expect(inHand).resolves.toEqual(nothing);
    await closing;
    await expect(house.ask('orders.price-order', wanting('BOWL'))).rejects.toMatchObject({ code: 'unavailable' });
    await expect(fetch(`${house.url}/health`)).rejects.toThrow();
    expect(tick.correlations.size).toBe(await pause(100).then(() => tick.correlations.size));
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { BrokenRule, type Answer, type Asked, type Request } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { DataSource } from 'typeorm';
import { Broker } from '../broker/broker.js';
import { currentCorrelation, withCorrelation } from '../correlation.js';
import { outboxSchema } from '../database/messaging-schemas.js';
import { tallyDatabase } from '../specs/tally.js';
import { OnRequest } from './on-request.js';
import { Requests } from './requests.js';

const price: Answer<'orders.price-order'> = {
  ...{ subtotal: 0, discount: 0, deliveryFee: 0, total: 0 },
  ...{ payees: [], ways: [], deliveries: [], vouchers: [], lines: [], sendBy: null, unknown: [] },
};
const aBowl: Asked<'orders.price-order'> = { lines: [{ sku: 'BOWL', quantity: 1 }], delivery: { way: 'pickup' } };

@Controller()
class PriceOrder {
  /** What becomes of the next request. */
  static next: (request: Request<'orders.price-order'>, db: DataSource) => Promise<unknown>;

  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.price-order')
  async handle(request: Request<'orders.price-order'>): Promise<Answer<'orders.price-order'>> {
    return (await PriceOrder.next(request, this.db)) as Answer<'orders.price-order'>;
  }
}

@Module({ controllers: [PriceOrder] })
class PricingModule {}

describe('a request', () => {
  let house: House;
  let broker: Broker;

  beforeAll(async () => {
    house = await startedService('orders', PricingModule, tallyDatabase);
    broker = new Broker({ app: 'gateway', natsUrl: house.place.brokerUrl('gateway') });
    await broker.connected;
  });

  afterAll(async () => {
    await broker.stop();
    await house.stop();
  });

  /** More patient than people: a busy machine may take its time. */
  const ask = (request: unknown = aBowl, timeout = 30_000): Promise<Answer<'orders.price-order'>> =>
    new Requests(broker).ask('orders.price-order', request as Asked<'orders.price-order'>, { timeout });

  it('is parsed, answered, and its answer holds what was agreed and nothing else', async () => {
    PriceOrder.next = async ({ lines }) => ({ ...price, total: lines.length, costPrice: 'our secret' });

    expect(await ask()).toEqual({ ...price, total: 1 });
  });

  it('is refused with the code and the details of the broken rule', async () => {
    PriceOrder.next = () => Promise.reject(new BrokenRule('stock-short', { sku: 'BOWL', left: 2 }));

    await expect(ask()).rejects.toEqual(new BrokenRule('stock-short', { sku: 'BOWL', left: 2 }));
  });

  it('is not-found when what it is about is not there', async () => {
    PriceOrder.next = async (_, db) => db.getRepository(outboxSchema).findOneByOrFail({ name: 'nothing' });

    await expect(ask()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is ill-formed with every field that is, and its method is not called', async () => {
    PriceOrder.next = () => Promise.reject(new Error('called'));

    const refused = ask({ lines: [{ sku: 'BOWL', quantity: 0 }], delivery: { way: 'pickup' }, discount: 100 });

    await expect(refused).rejects.toMatchObject({
      code: 'ill-formed',
      details: {
        issues: [
          { field: 'lines.0.quantity', code: 'too_small', minimum: 1 },
          { field: 'discount', code: 'unrecognized_keys' },
        ],
      },
    });
  });

  it('is unexpected when the service fails, and does not tell why', async () => {
    PriceOrder.next = () => Promise.reject(new TypeError('the password is hunter2'));

    await expect(ask()).rejects.toEqual(new BrokenRule('unexpected'));
  });

  it('is unexpected when it is answered with something else than agreed', async () => {
    PriceOrder.next = async () => ({ ...price, total: -1 });

    await expect(ask()).rejects.toEqual(new BrokenRule('unexpected'));
  });

  it('is unavailable when the answer does not come in time', async () => {
    PriceOrder.next = () => pause(300, price);

    await expect(ask(aBowl, 100)).rejects.toEqual(new BrokenRule('unavailable'));
  });

  it('is unavailable at once when nobody answers such requests', async () => {
    const longerThanTheSpec = { timeout: 3_600_000 };
    const asking = new Requests(broker).ask('catalogue.list-kinds', { language: 'id' }, longerThanTheSpec);

    await expect(asking).rejects.toEqual(new BrokenRule('unavailable'));
  });

  it('is unavailable at once when there is no broker', async () => {
    const nowhere = new Broker({ app: 'gateway', natsUrl: 'nats://127.0.0.1:1' });

    await expect(new Requests(nowhere).ask('orders.price-order', aBowl)).rejects.toEqual(new BrokenRule('unavailable'));
    await nowhere.stop();
  });

  it('takes the correlation id along, and gets one when it has none', async () => {
    const seen: (string | undefined)[] = [];
    PriceOrder.next = async () => {
      seen.push(currentCorrelation());
      return price;
    };

    await withCorrelation('asked-by-a-buyer', () => ask());
    await ask();

    expect(seen).toEqual(['asked-by-a-buyer', expect.stringMatching(/^[\da-f-]{36}$/)]);
  });
});

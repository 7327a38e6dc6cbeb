import { describe, expect, it } from '@jest/globals';
import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { Event } from '@rakkarya/contracts';
import { Handlers } from './handlers.js';
import { OnEvent, OnEvents } from './on-event.js';

@Injectable()
class EndRefused {
  seen: string[] = [];

  @OnEvent('producers.stock-refused', { durable: 'orders_end-refused' })
  async handle({ data }: Event<'producers.stock-refused'>): Promise<void> {
    this.seen.push(data.orderId);
  }
}

@Injectable()
class EndRefusedAgain extends EndRefused {}

@Injectable()
class EndRefusedTogether {
  seen: string[][] = [];

  @OnEvents('producers.stock-refused', { durable: 'orders_end-refused' })
  async handle(events: Event<'producers.stock-refused'>[]): Promise<void> {
    this.seen.push(events.map(({ id }) => id));
  }
}

@Injectable()
class FollowSent {
  @OnEvent(['producers.parcel-sent', 'producers.parcel-ready'], { durable: 'orders_follow-parcel' })
  async handle(): Promise<void> {}
}

const stockRefused: Event<'producers.stock-refused'> = {
  id: 'e-1',
  reader: 'orders_end-refused',
  name: 'producers.stock-refused',
  happenedAt: '2026-11-22T10:00:00Z',
  data: { orderId: 'o-1', short: [{ sku: 'BOWL', left: 0 }] },
};

describe('the handlers of an app', () => {
  const among = async (...providers: Type[]) => {
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      providers: [Handlers, ...providers],
    }).compile();
    return { handlers: module.get(Handlers), module };
  };

  it('are found among its providers and get the events of their reader', async () => {
    const { handlers, module } = await among(EndRefused);

    await handlers.handle(stockRefused);

    expect(handlers.readers).toEqual(['orders_end-refused']);
    expect(module.get(EndRefused).seen).toEqual(['o-1']);
  });

  it('get several together where they ask for that', async () => {
    const { handlers, module } = await among(EndRefusedTogether);

    await Promise.all([handlers.handle(stockRefused), handlers.handle({ ...stockRefused, id: 'e-2' })]);

    expect(module.get(EndRefusedTogether).seen).toEqual([['e-1', 'e-2']]);
  });

  it('cannot be two for one reader', async () => {
    const { handlers } = await among(EndRefused, EndRefusedAgain);

    expect(() => handlers.readers).toThrow('two methods are orders_end-refused');
  });

  it('cannot leave out an event that is sent to them', async () => {
    const { handlers } = await among(FollowSent);

    expect(() => handlers.readers).toThrow('orders_follow-parcel does not say what becomes of producers.parcel-opened');
  });

  it('cannot be for an event that their reader does not read', () => {
    class Mistaken {
      // @ts-expect-error orders_end-refused reads producers.stock-refused
      @OnEvent('producers.stock-reserved', { durable: 'orders_end-refused' })
      async another(): Promise<void> {}

      // @ts-expect-error the method takes another event than the reader gets
      @OnEvent('producers.stock-refused', { durable: 'orders_end-refused' })
      async mismatched(_: Event<'producers.stock-reserved'>): Promise<void> {}
    }

    expect(Mistaken).toBeDefined();
  });
});

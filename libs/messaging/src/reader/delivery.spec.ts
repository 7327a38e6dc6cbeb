import { describe, expect, it } from '@jest/globals';
import type { Msg } from '@nats-io/transport-node';
import { Delivery } from './delivery.js';

const deliveredAs = (reply: string): Delivery => new Delivery({ reply } as Msg, () => true);

describe('a delivery', () => {
  it.each([
    '$JS.ACK.EVENTS.orders_keep-packed.3.42.7.1700000000000000000.5',
    '$JS.ACK._.hash.EVENTS.orders_keep-packed.3.42.7.1700000000000000000.5.random',
  ])('knows its attempt and its place from %s', (reply) => {
    expect(deliveredAs(reply)).toMatchObject({ attempt: 3, sequence: 42 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { brokerOptions } from './broker-options.js';

describe('the options of a connection', () => {
  it('take user and password out of the address, and give each app a place of its own for answers', () => {
    expect(brokerOptions({ app: 'orders', natsUrl: 'nats://orders:p%40ss@10.0.0.1:4222' })).toMatchObject({
      servers: ['nats://10.0.0.1:4222'],
      user: 'orders',
      pass: 'p@ss',
      inboxPrefix: '_INBOX.orders',
    });
  });

  it('know several servers', () => {
    expect(brokerOptions({ app: 'orders', natsUrl: 'nats://a:b@one:4222,two:4223' }).servers).toEqual([
      'nats://one:4222',
      'nats://two:4223',
    ]);
  });

  it('need no user', () => {
    expect(brokerOptions({ app: 'orders', natsUrl: 'localhost' })).not.toHaveProperty('user');
  });

  it('never give up', () => {
    expect(brokerOptions({ app: 'orders', natsUrl: 'localhost' })).toMatchObject({
      maxReconnectAttempts: -1,
      pingInterval: 5000,
      maxPingOut: 2,
    });
  });
});

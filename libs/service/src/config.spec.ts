import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Config, readConfig, readVariables } from './config.js';

const enough = { DATABASE_URL: 'postgres://orders@127.0.0.1/house', NATS_URL: 'nats://orders:secret@127.0.0.1:4222' };

describe('the configuration', () => {
  it('needs two addresses, and has a default for all else', () => {
    expect(readConfig('orders', enough)).toEqual(
      new Config('orders', {
        ...enough,
        POOL_SIZE: 10,
        HOST: '127.0.0.1',
        LOG_LEVEL: 'info',
        DATA_DIR: '.data',
        HOLD_TRANSFER_MINUTES: 1440,
        HOLD_CASH_MINUTES: 4320,
        HOLD_QRIS_MINUTES: 60,
        HOLD_COD_MINUTES: 10_080,
        HOLD_ONLINE_MINUTES: 60,
        RATE_LIMIT: 'on',
        REGION: '35.05',
      }),
    );
  });

  it('names every variable that is missing or ill-formed, and none of their values', () => {
    const start = () =>
      readConfig('orders', {
        DATABASE_URL: 'mysql://root:hunter2@db',
        POOL_SIZE: 'many',
        LOG_LEVEL: 'loud',
        REGION: '',
      });

    expect(start).toThrow(
      [
        'orders cannot start: 4 variables are missing or ill-formed.',
        '  ORDERS_DATABASE_URL or DATABASE_URL is ill-formed: postgres://user:password@host:5432/database',
        '  ORDERS_NATS_URL or NATS_URL is missing: nats://user:password@host:4222',
        '  ORDERS_POOL_SIZE or POOL_SIZE is ill-formed: a whole number from 1 to 100',
        '  ORDERS_LOG_LEVEL or LOG_LEVEL is ill-formed: one of fatal, error, warn, info, debug, trace, silent',
      ].join('\n'),
    );
    expect(start).not.toThrow(/hunter2/);
  });

  it('prefers what is meant for one app alone', () => {
    const env = { ...enough, ORDERS_NATS_URL: 'nats://orders@broker-1:4222,broker-2:4222' };

    expect(readConfig('orders', env).natsUrl).toBe(env.ORDERS_NATS_URL);
    expect(readConfig('producers', env).natsUrl).toBe(enough.NATS_URL);
  });

  it('leaves PORT to the gateway', () => {
    const env = { ...enough, PORT: '8080' };

    expect(readConfig('gateway', env).port).toBe(8080);
    expect(readConfig('gateway', enough).port).toBe(3000);
    expect(readConfig('orders', env).port).toBe(0);
    expect(readConfig('orders', { ...env, ORDERS_PORT: '9001' }).port).toBe(9001);
  });

  it('takes empty text for nothing', () => {
    expect(readConfig('orders', { ...enough, POOL_SIZE: '', LOG_LEVEL: '' })).toMatchObject({
      poolSize: 10,
      logLevel: 'info',
    });
  });

  it('reads what only one app needs in the same way', () => {
    const own = z.object({ AUTH_SECRET: z.string({ error: 'at least 32 characters' }).min(32) });

    expect(() => readVariables('gateway', own, {})).toThrow(
      'gateway cannot start: 1 variable is missing or ill-formed.\n  GATEWAY_AUTH_SECRET or AUTH_SECRET is missing: at least 32 characters',
    );
  });
});

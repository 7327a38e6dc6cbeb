import { describe, expect, it } from '@jest/globals';
import { apps, type App } from '@rakkarya/contracts';
import { settingsFrom } from '../settings.js';
import { environmentFor, type Addresses } from './environment.js';

const each = Object.fromEntries(apps.map((app) => [app, `nats://${app}`])) as Record<App, string>;
const addresses: Addresses = {
  ...{ database: each, broker: each, gatewayPort: 3000, sessions: 's', links: 'l', mail: null, midtrans: null },
  staff: { login: '+6281200000001', password: 'p' },
};
const env = { MIDTRANS_SERVER_KEY: 'kunci-midtrans', RAJAONGKIR_KEY: 'kunci-ongkir', ORDERS_EXTRA: 'kept' };
const told = (app: App, more: Partial<Addresses> = {}) =>
  environmentFor([app], { ...addresses, ...more }, settingsFrom(env));

describe("providers' keys", () => {
  it.each(apps.filter((app) => app !== 'orders'))('are not told to %s', (app) => {
    expect(JSON.stringify(told(app))).not.toMatch(/kunci-/);
    expect(told(app)).toMatchObject({ ORDERS_EXTRA: 'kept' });
  });

  it('are told to orders, which asks them', () => {
    expect(told('orders')).toMatchObject({
      ORDERS_MIDTRANS_SERVER_KEY: 'kunci-midtrans',
      ORDERS_RAJAONGKIR_KEY: 'kunci-ongkir',
    });
  });

  it('are those of the stand-in where there is one', () => {
    const midtrans = { url: 'http://127.0.0.1:1', serverKey: 'contoh' };

    expect(told('orders', { midtrans })).toMatchObject({
      ORDERS_MIDTRANS_URL: midtrans.url,
      ORDERS_MIDTRANS_SERVER_KEY: 'contoh',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { urlsFromEnvironment } from './urls-from-environment.js';

const compose = {
  DATABASE_URL: 'postgres://postgres:p@postgres/postgres',
  NATS_URL: 'nats://provisioner:p@nats:4222',
  GATEWAY_DATABASE_URL: 'postgres://rakkarya_gateway:g%40@postgres/rakkarya',
  CATALOGUE_DATABASE_URL: 'postgres://rakkarya_catalogue:c@postgres/rakkarya',
  ORDERS_DATABASE_URL: 'postgres://rakkarya_orders:o@postgres/rakkarya',
  PRODUCERS_DATABASE_URL: 'postgres://rakkarya_producers:r@postgres/rakkarya',
  NOTICES_DATABASE_URL: 'postgres://rakkarya_notices:n@postgres/rakkarya',
};

describe('what is to be provisioned', () => {
  it('follows from the addresses the apps come with', () => {
    expect(urlsFromEnvironment(compose)).toEqual({
      adminUrl: compose.DATABASE_URL,
      natsUrl: compose.NATS_URL,
      passwords: { gateway: 'g@', catalogue: 'c', orders: 'o', producers: 'r', notices: 'n' },
      names: { database: 'rakkarya', roles: 'rakkarya' },
    });
  });

  it('names the address that is missing', () => {
    expect(() => urlsFromEnvironment({ ...compose, ORDERS_DATABASE_URL: '' })).toThrow(
      'ORDERS_DATABASE_URL is missing',
    );
  });

  it.each(['postgres://rakkarya_orders:o@postgres/other', 'postgres://orders:o@postgres/rakkarya'])(
    'refuses %s beside the others',
    (url) => {
      expect(() => urlsFromEnvironment({ ...compose, ORDERS_DATABASE_URL: url })).toThrow(
        'the apps do not share one database',
      );
    },
  );
});

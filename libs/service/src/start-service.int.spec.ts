import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { App } from '@rakkarya/contracts';
import { eventually, takePlace, type Place } from '@rakkarya/testing';

/** Far more than it takes, but there may be much else to do. */
const STARTING = 60_000;
const main = path.resolve(import.meta.dirname, '../specs/small-house.mjs');

class House {
  output = '';
  errors = '';
  readonly ports: Record<string, number> = {};
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly process: ChildProcess;

  constructor(apps: App[], env: Record<string, string>) {
    this.process = fork(main, apps, { env: { PATH: process.env['PATH'], ...env }, silent: true });
    this.process.stdout?.on('data', (text) => (this.output += text));
    this.process.stderr?.on('data', (text) => (this.errors += text));
    this.process.on('message', ({ app, ready }: { app?: string; ready: number }) => app && (this.ports[app] = ready));
    this.ended = once(this.process, 'exit').then(([code, signal]) => code ?? signal);
  }

  get lines(): Record<string, unknown>[] {
    return this.output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }

  up = (count: number) => eventually(() => expect(Object.keys(this.ports)).toHaveLength(count), STARTING);
}

jest.setTimeout(2 * STARTING);

describe('a process of the house', () => {
  let place: Place;
  let env: Record<string, string>;
  const houses: House[] = [];
  const start = (apps: App[], more: Record<string, string> = env) => {
    const house = new House(apps, more);
    houses.push(house);
    return house;
  };

  beforeAll(async () => {
    place = await takePlace({});
    env = {
      LOG_LEVEL: 'debug',
      ORDERS_DATABASE_URL: place.databaseUrl('orders'),
      ORDERS_NATS_URL: place.brokerUrl('orders'),
      PRODUCERS_DATABASE_URL: place.databaseUrl('producers'),
      PRODUCERS_NATS_URL: place.brokerUrl('producers'),
    };
  });
  afterEach(() => houses.splice(0).forEach((house) => house.process.kill('SIGKILL')));
  afterAll(() => place.leave());

  it('says what its environment lacks, and ends with 78', async () => {
    const house = start(['orders'], { ORDERS_NATS_URL: env['ORDERS_NATS_URL'] ?? '' });

    expect(await house.ended).toBe(78);
    await eventually(() =>
      expect(house.errors).toBe(
        'orders cannot start: 1 variable is missing or ill-formed.\n' +
          '  ORDERS_DATABASE_URL or DATABASE_URL is missing: postgres://user:password@host:5432/database\n',
      ),
    );
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'tells its parent when it is ready, and ends in order on %s',
    async (signal) => {
      const house = start(['orders']);
      await house.up(1);
      expect((await fetch(`http://127.0.0.1:${house.ports['orders']}/ready`)).status).toBe(200);

      house.process.kill(signal);

      expect(await house.ended).toBe(0);
      await eventually(() =>
        expect(house.lines).toContainEqual(expect.objectContaining({ msg: `leaving: ${signal}` })),
      );
    },
  );

  it('ends also when something in it does not', async () => {
    const house = start(['orders']);
    await house.up(1);
    const heard = once(house.process, 'message');
    house.process.send('never end');
    await heard;

    house.process.kill('SIGTERM');

    expect(await house.ended).toBe(1);
    await eventually(() =>
      expect(house.lines.at(-1)).toMatchObject({
        level: 'error',
        msg: expect.stringContaining('not everything in hand was finished'),
      }),
    );
  });

  it('ends when its parent is gone', async () => {
    const house = start(['orders']);
    await house.up(1);

    house.process.disconnect();

    expect(await house.ended).toBe(0);
  });

  it('does not live on in a state nobody knows', async () => {
    const house = start(['orders']);
    await house.up(1);

    house.process.send('stumble');

    expect(await house.ended).toBe(1);
    await eventually(() =>
      expect(house.lines.at(-1)).toMatchObject({
        level: 'fatal',
        app: 'orders',
        err: { message: 'nobody caught this' },
      }),
    );
  });

  it('may hold several apps, each with a port and log lines of its own', async () => {
    const house = start(['orders', 'producers']);
    await house.up(2);

    for (const app of ['orders', 'producers']) {
      await fetch(`http://127.0.0.1:${house.ports[app]}/health`, { headers: { 'x-correlation-id': `asked-${app}` } });
    }

    await eventually(() => {
      const answered = house.lines.filter(({ msg }) => msg === 'answered');
      expect(answered.map(({ app, correlationId }) => [app, correlationId])).toEqual([
        ['orders', 'asked-orders'],
        ['producers', 'asked-producers'],
      ]);
    });
    house.process.kill('SIGTERM');
    expect(await house.ended).toBe(0);
  });
});

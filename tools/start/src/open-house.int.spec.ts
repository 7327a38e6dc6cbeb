import { access, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive, removeDataFolder, temporaryFolder } from '@rakkarya/servers';
import { eventually } from '@rakkarya/testing';
import { readRunFile } from './data-folder/run-file.js';
import { openHouse, type House } from './open-house.js';
import { settingsFrom, type Settings } from './settings.js';
import { smallApps } from './things/small-apps.js';

const everything = ['catalogue', 'gateway', 'nats', 'notices', 'orders', 'postgres', 'producers'];

describe('a house', () => {
  let root: string;
  let dataDir: string;
  let house: House;
  let said: string[];

  beforeAll(async () => {
    root = await smallApps();
    dataDir = await temporaryFolder('house');
    said = [];
    house = await openHouse(ours());
  });

  afterAll(async () => {
    try {
      await house.stop();
    } finally {
      await Promise.all([rm(root, { recursive: true }), removeDataFolder(dataDir)]);
    }
  });

  const ours = (more: Partial<Settings> = {}): Settings => ({
    ...settingsFrom({ PATH: process.env['PATH'], ORDERS_EXTRA: 'kept', DATABASE_PASSWORD: 'kept' }),
    ...{ dataDir, root, port: 0, say: (text: string) => void said.push(text) },
    ...more,
  });

  const running = async () => (await readRunFile(dataDir))?.processes ?? [];
  const find = async (name: string) => (await running()).find((one) => one.name === name);
  const get = async (name: string): Promise<unknown> =>
    (await fetch(`http://127.0.0.1:${(await find(name))?.port}`)).json();

  it('says in run.json what runs, and where people come in', async () => {
    expect((await readRunFile(dataDir))?.url).toBe(house.url);
    expect((await running()).map(({ name }) => name).toSorted()).toEqual(everything);
    expect(house.url).toBe(`http://127.0.0.1:${(await find('gateway'))?.port}`);
  });

  it("tells each app its own secrets, and no one else's", async () => {
    const credentials = (await get('orders')) as string[];

    expect(credentials.filter((name) => /URL|SECRET|STAFF/.test(name)).toSorted()).toEqual([
      'ORDERS_DATABASE_URL',
      'ORDERS_LINK_SECRET',
      'ORDERS_MIDTRANS_URL',
      'ORDERS_NATS_URL',
    ]);
    expect(await get('gateway')).toEqual(
      expect.arrayContaining(['GATEWAY_DATABASE_URL', 'AUTH_SECRET', 'FIRST_STAFF_PASSWORD']),
    );
  });

  it('keeps its secrets from other people of this machine', async () => {
    expect((await stat(path.join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it.each(['orders', 'gateway', 'nats', 'postgres'])('starts %s again when it is killed', async (name) => {
    const before = await find(name);

    process.kill(before?.pid ?? 0, 'SIGKILL');

    const again = await eventually(async () => {
      const found = await find(name);
      expect([undefined, before?.pid]).not.toContain(found?.pid);
      return found;
    });
    if (name !== 'orders') expect(again?.port).toBe(before?.port);
    expect(said).toContain(`${name} ended (SIGKILL): starting it again`);
  });

  it('gives the broker new files when they were deleted under it', async () => {
    const before = await find('nats');

    await rm(path.join(dataDir, 'nats'), { recursive: true });

    await eventually(async () => expect([undefined, before?.pid]).not.toContain((await find('nats'))?.pid));
    await eventually(() => access(path.join(dataDir, 'nats/store/jetstream/HOUSE/streams/EVENTS')));
  });

  it('lets no second one work on the same data', async () => {
    await expect(openHouse(ours())).rejects.toThrow(`Rak Karya already runs on ${dataDir} (process ${process.pid})`);
    expect((await running()).length).toBe(everything.length);
  });

  it('stops everything, and says no longer that it runs', async () => {
    const pids = (await running()).map(({ pid }) => pid);

    await house.stop();

    expect(pids.filter(isAlive)).toEqual([]);
    expect(await readRunFile(dataDir)).toBeNull();
  });

  it('opens again on the same data, all in one process', async () => {
    house = await openHouse(ours({ single: true }));

    expect((await running()).map(({ name }) => name).toSorted()).toEqual(['nats', 'postgres', 'rakkarya']);
    expect(await get('rakkarya')).toEqual(expect.arrayContaining(['ORDERS_DATABASE_URL', 'GATEWAY_DATABASE_URL']));
    await house.stop();
  });

  it('leaves nothing behind when an app does not start', async () => {
    const opening = openHouse(ours({ env: { PATH: process.env['PATH'], BROKEN: 'orders' } }));

    await expect(opening).rejects.toThrow('orders ended (code 3) before it was ready');
    expect(await readRunFile(dataDir)).toBeNull();
    await expect(access(path.join(dataDir, 'supervisor.pid'))).rejects.toThrow('ENOENT');
  });

  it('says so when somebody else has its port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as { port: number };

    await expect(openHouse(ours({ port }))).rejects.toThrow(`Port ${port} is taken by another program`);
    other.close();
  });
});

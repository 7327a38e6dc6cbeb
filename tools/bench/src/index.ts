// The program behind `npm run bench`: figures of this machine, each beside its limit measured in the same run.
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { HOUSE, removeDataFolder, startNats, startPostgres, temporaryFolder } from '@rakkarya/servers';
import pg from 'pg';
import { atRest } from './at-rest.js';
import { bare, browse, echo } from './browsing.js';
import { buy } from './buyers.js';
import { databaseUrls, secretsIn } from './database-urls.js';
import { eventDelay } from './event-delay.js';
import { startHouse, type House } from './house.js';
import { listings } from './listings.js';
import { memory } from './memory.js';
import { measured, step } from './progress.js';
import { rawOrders, record, type Recording } from './raw-orders.js';
import { table } from './report.js';
import { growthRow, rowsOf, type Figures } from './rows.js';
import { stockUp } from './stock-up.js';
import type { Undisturbed } from './stolen.js';

const SECONDS = process.argv.includes('--quick') ? 2 : 6;
const BUYERS = [1, 8, 32];
const RATES = [50, 100];
/** What V8 compiles while the first two thousand orders come in, which a shop sees once. */
const WARM = 4 * SECONDS;
/** A million takes minutes to fill in. */
const SIZES = process.argv.includes('--quick') ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const onlyListings = process.argv.includes('--listings');

const dataDir = await temporaryFolder('bench');
const { figures, growth } = await all().finally(() => removeDataFolder(dataDir));
const rows = [...(figures ? rowsOf(figures) : []), ...growth.map(growthRow)];
const file = path.resolve('.data', 'bench.json');
await mkdir(path.dirname(file), { recursive: true });
await writeFile(
  file,
  `${JSON.stringify({ at: new Date(), cores: availableParallelism(), node: process.version, figures, growth, rows }, null, 2)}\n`,
);
process.stdout.write(`\n${table(rows)}\n\n${file}\n`);

async function all() {
  const figures = onlyListings ? null : await measure();
  return { figures, growth: await listings(path.join(dataDir, 'listings'), SIZES, SECONDS / 3) };
}

async function measure(): Promise<Figures> {
  const first = await step('first start, with sample data', () => startHouse(dataDir));
  const skus = await step('waiting for the samples, stocking up', () => samples(first.url));
  const cached = await browse(first.url, SECONDS, 'cached');
  const bareLimit = {
    page: await bare(`${first.url}/katalog`, SECONDS),
    list: await bare(`${first.url}/api/crafts`, SECONDS),
  };
  await first.stop();

  const uncachedHouse = await step('start on existing data', () => startHouse(dataDir, { env: { PAGE_CACHE: 'off' } }));
  const uncached = await browse(uncachedHouse.url, SECONDS, 'cache off');
  const echoed = await withBroker((natsUrl) => echo(natsUrl, `${uncachedHouse.url}/api/crafts`, SECONDS));
  await uncachedHouse.stop();

  const house = await step('start once more', () => startHouse(dataDir));
  const { recording, ...placed } = await orders(house, skus);
  const held = await memoryOf(house);
  await house.stop();
  const raw = await withDatabase((port) => limitOf(recording, port));

  const single = await step('start in one process', () => startHouse(dataDir, { args: ['--single'] }));
  const heldSingle = await memoryOf(single);
  await single.stop();
  return {
    cached,
    uncached,
    bareLimit,
    echoed,
    ...placed,
    raw,
    startedIn: [uncachedHouse.startedIn, house.startedIn],
    held,
    heldSingle,
  };
}

async function orders(
  house: House,
  skus: string[],
): Promise<Pick<Figures, 'orders' | 'delays'> & { recording: Recording }> {
  const port = house.processes.find(({ name }) => name === 'postgres')?.port ?? 0;
  const admin = new pg.Client((await databaseUrls(dataDir, port)).postgres);
  await admin.connect();
  await step('orders, until the programs are warm', () => buy(house.url, skus, { buyers: 8, seconds: WARM }));
  const bought = [];
  for (const buyers of BUYERS)
    bought.push({
      buyers,
      ...(await measured(`orders, ${buyers} buyers at once`, () => buy(house.url, skus, { buyers, seconds: SECONDS }))),
    });
  const delays = [];
  for (const perSecond of RATES)
    delays.push(
      await measured(`event delay at ${perSecond} orders a second`, async () => {
        await atRest(admin);
        return eventDelay(house.url, admin, skus, { perSecond, seconds: SECONDS });
      }),
    );
  const recording = await step('recording the statements of one order', () =>
    record(house.url, skus, { admin, logFile: path.join(dataDir, 'logs', 'postgres.log') }),
  );
  await admin.end();
  return { orders: bought, delays, recording };
}

async function limitOf(recording: Recording, port: number): Promise<Undisturbed<{ perSecond: number }>> {
  const { roles } = await databaseUrls(dataDir, port);
  return measured('the same statements in bare pg loops', () =>
    rawOrders(recording, roles, { buyers: 8, seconds: SECONDS }),
  );
}

async function samples(url: string): Promise<string[]> {
  for (;;) {
    const list = (await (await fetch(`${url}/api/kinds`, { headers: { 'cache-control': 'no-cache' } })).json()) as {
      items: { crafts: number }[];
    };
    if (list.items.reduce((sum, kind) => sum + kind.crafts, 0) >= 60) return stockUp(url);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The house's database with nobody else at work on it. */
async function withDatabase<T>(work: (port: number) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({
    folder: path.join(dataDir, 'postgres'),
    password: (await secretsIn(dataDir)).database.postgres,
    logFile: path.join(dataDir, 'postgres-alone.log'),
    durable: true,
  });
  return work(postgres.port).finally(() => postgres.stop());
}

async function memoryOf({ processes }: House): Promise<Record<string, number>> {
  const held = await memory(processes.map(({ pid }) => pid));
  return Object.fromEntries(processes.map(({ name, pid }) => [name, held.get(pid) ?? 0]));
}

/** A broker of its own for the echo, like the house's in everything but its users. */
async function withBroker<T>(work: (url: string) => Promise<T>): Promise<T> {
  const everything = { publish: ['>'], subscribe: ['>'] };
  const users = [{ user: 'echo', password: 'echo', permissions: everything }];
  const nats = await startNats({
    folder: path.join(dataDir, 'echo'),
    logFile: path.join(dataDir, 'echo.log'),
    durable: true,
    accounts: [{ name: HOUSE, users }],
  });
  return work(`127.0.0.1:${nats.port}`).finally(() => nats.stop());
}

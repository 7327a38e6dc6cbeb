import type { Answer } from '@rakkarya/contracts';
import { startChild } from './child.js';
import { load, type Load } from './http-load.js';
import { measured } from './progress.js';
import type { Undisturbed } from './stolen.js';

export interface Pages {
  page: Undisturbed<Load>;
  craft: Undisturbed<Load>;
  list: Undisturbed<Load>;
  search: Undisturbed<Load>;
}

const WORDS = [
  'kendang',
  'batik',
  'anyaman',
  'kopi',
  'gerabah',
  'wayang',
  'menganyam',
  'tas',
  'ukiran',
  'mangkuk',
  'keripik',
  'topeng',
];

/** The catalogue page, a craft page, the JSON list and searches, as anybody asks for them. */
export async function browse(url: string, seconds: number, how: string): Promise<Pages> {
  const crafts = (await (await fetch(`${url}/api/crafts?limit=24`)).json()) as Answer<'catalogue.list-crafts'>;
  const craft = crafts.items[0]?.slug ?? '';
  return {
    page: await measured(`catalogue page, ${how}`, () => load([`${url}/katalog`], { seconds })),
    craft: await measured(`craft page, ${how}`, () => load([`${url}/karya/${craft}`], { seconds })),
    list: await measured(`JSON list, ${how}`, () => load([`${url}/api/crafts`], { seconds })),
    search: await measured(`search, ${how}`, () =>
      load(
        WORDS.map((word) => `${url}/api/crafts?q=${word}`),
        { seconds },
      ),
    ),
  };
}

/** The limit for what is sent from memory: the bytes of this address from a bare Node server. */
export async function bare(address: string, seconds: number): Promise<Undisturbed<Load>> {
  const server = await startChild('bare-server', { BYTES_URL: address });
  const limit = await measured(`bare Node server, the bytes of ${new URL(address).pathname}`, () =>
    load([server.url], { seconds }),
  );
  await server.stop();
  return limit;
}

/** The limit for what is asked of a service: an echo of the same bytes through a gateway, NATS and a service. */
export async function echo(natsUrl: string, address: string, seconds: number): Promise<Undisturbed<Load>> {
  const service = await startChild('echo-service', { NATS_URL: natsUrl, BYTES_URL: address });
  const gateway = await startChild('echo-gateway', { NATS_URL: natsUrl });
  const limit = await measured('echo through gateway, NATS and service', () => load([gateway.url], { seconds }));
  await Promise.all([gateway.stop(), service.stop()]);
  return limit;
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '@rakkarya/service';
import { gatewayOptions } from '../gateway-options.js';
import { resources } from '../resources/resources.js';
import { OpenedGateway, type SomeRole } from '../things/opened-gateway.js';
import { anOrderDraft, BOWL } from '../things/samples.js';
import { whoMay } from './for.js';

interface Route {
  /** `GET /api/crafts/:slug` */
  name: string;
  handler: object;
}

const id = randomUUID();
const number = 'RK-ABCDEF';
const picture = 'a'.repeat(64);
const bilingual = { id: 'Mangkuk' };
const aCraft = { id, slug: 'mangkuk', kind: 'bubut', title: bilingual, description: bilingual, materials: bilingual };
const variant = { sku: BOWL.sku, title: bilingual, price: 1, weight: 1, leadDays: 0 };
const account = { bank: 'Bank Jatim', number: '1234567890', holder: 'Bu Sari' };

/** A proper request to each route, for something that is somebody else's. A route that is not here fails the walk. */
const requests: Record<string, { path: string; json?: unknown; upload?: true; guest?: number; open?: true }> = {
  'GET /api/session': { path: '/api/session', open: true },
  'POST /api/session': { path: '/api/session', json: { login: 'nobody@example.org', password: 'x' }, guest: 401 },
  'DELETE /api/session': { path: '/api/session', open: true },
  'POST /api/accounts': { path: '/api/accounts', json: {}, guest: 400 },
  'GET /api/crafts': { path: '/api/crafts' },
  'GET /api/crafts/:slug': { path: '/api/crafts/mangkuk' },
  'POST /api/crafts': { path: '/api/crafts', json: { ...aCraft, producerId: id, variants: [variant] } },
  'DELETE /api/crafts/:id': { path: `/api/crafts/${id}` },
  'GET /api/kinds': { path: '/api/kinds' },
  'GET /api/villages': { path: '/api/villages' },
  'GET /api/districts': { path: '/api/districts' },
  'GET /api/producers': { path: '/api/producers' },
  'GET /api/producers/:slug': { path: '/api/producers/sri-rejeki' },
  'GET /api/producers/:slug/statement': { path: '/api/producers/sri-rejeki/statement' },
  'POST /api/producers': {
    path: '/api/producers',
    json: {
      id,
      slug: 'sri-rejeki',
      name: 'Sri Rejeki',
      mark: 'SRI',
      village: '35.05.15.2003',
      about: bilingual,
      payeeId: id,
    },
  },
  'POST /api/payees': { path: '/api/payees', json: { id, name: 'Sri Rejeki', account } },
  'POST /api/orders': { path: '/api/orders', json: anOrderDraft() },
  'GET /api/orders': { path: '/api/orders' },
  'GET /api/orders/:number': { path: `/api/orders/${number}` },
  'POST /api/orders/:number/cancellation': { path: `/api/orders/${number}/cancellation`, json: {} },
  'GET /api/orders/:number/events': { path: `/api/orders/${number}/events` },
  'GET /api/orders/stream': { path: '/api/orders/stream', open: true },
  'POST /api/payments/:id/proof': { path: `/api/payments/${id}/proof`, upload: true },
  'GET /api/payments/:id/proof': { path: `/api/payments/${id}/proof` },
  'POST /api/payments/:id/confirmation': { path: `/api/payments/${id}/confirmation`, json: { amount: 1 } },
  'GET /api/stock': { path: '/api/stock' },
  'GET /api/stock-movements': { path: `/api/stock-movements?sku=${BOWL.sku}` },
  'POST /api/stock-movements': {
    path: '/api/stock-movements',
    json: { id, sku: BOWL.sku, place: 'workshop', quantity: 1, cause: 'made' },
  },
  'GET /api/parcels': { path: '/api/parcels' },
  'POST /api/parcels/:id/acceptance': { path: `/api/parcels/${id}/acceptance`, json: { readyBy: '2026-12-01' } },
  'POST /api/parcels/:id/packing': { path: `/api/parcels/${id}/packing` },
  'POST /api/parcels/:id/shipment': {
    path: `/api/parcels/${id}/shipment`,
    json: { courier: 'JNE', trackingNumber: 'JB00123' },
  },
  'POST /api/parcels/:id/arrival': { path: `/api/parcels/${id}/arrival` },
  'POST /api/parcels/:id/delivery': { path: `/api/parcels/${id}/delivery` },
  'POST /api/pictures': { path: '/api/pictures', upload: true },
  'GET /gambar/:name': { path: `/gambar/${picture}-480.jpg` },
  'GET /api/set-aside': { path: '/api/set-aside' },
  'POST /api/set-aside/:service/:id/replay': { path: `/api/set-aside/orders/${id}/replay` },
};

/** Not controllers' and open to all on purpose: the description of the interface, which shows nothing of anybody's. */
const description = /^GET \/api\/(docs|openapi\.json|openapi\.yaml)/;

const declared: Route[] = resources.flatMap((controller: Type) =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((key) => {
    const handler = controller.prototype[key] as object;
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    if (path === undefined || key === 'constructor') return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const full = `/${Reflect.getMetadata(PATH_METADATA, controller)}/${path}`.replace(/\/+/g, '/').replace(/\/$/, '');
    return [{ name: `${method} ${full}`, handler }];
  }),
);

const roles: SomeRole[] = ['buyer', 'producer', 'staff'];

describe('every route', () => {
  const laid: string[] = [];
  const cookies = new Map<SomeRole, string>();
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open({}, { prepare: noting });
    for (const role of roles) cookies.set(role, (await gateway.signedIn(role)).cookie);
  }, 120_000);

  afterAll(() => gateway.stop());

  async function noting(app: NestFastifyApplication, config: Config): Promise<void> {
    const fastify = app.getHttpAdapter().getInstance();
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') laid.push(`${one} ${url}`);
    });
    await gatewayOptions.prepare!(app, config);
  }

  function send(
    name: string,
    role: SomeRole | null,
    change: { method?: string; path?: string } = {},
  ): Promise<Response> {
    const { path, json, upload } = requests[name]!;
    const cookie = role && cookies.get(role);
    const body = upload && new FormData();
    body?.set('file', new Blob(['not a picture']), 'a.jpg');
    const headers = { 'idempotency-key': id, ...(cookie && { cookie }) };
    const method = change.method ?? name.split(' ')[0]!;
    return gateway.fetch(change.path ?? path, { method, headers, ...(body ? { body } : { json }) });
  }

  it('is declared with who may use it, and is in this walk', () => {
    const names = declared.map(({ name }) => name);

    expect(declared.filter(({ handler }) => !whoMay(handler)).map(({ name }) => name)).toEqual([]);
    expect(laid.filter((name) => !names.includes(name) && !description.test(name))).toEqual([]);
    expect(Object.keys(requests).sort()).toEqual(names.sort());
  });

  describe.each(declared)('$name', ({ name, handler }) => {
    const welcome = whoMay(handler) ?? [];
    const { upload, guest = 404, open } = requests[name] ?? {};

    it('is for whom it says', async () => {
      if (!welcome.includes('anyone')) expect((await send(name, null)).status).toBe(401);
      for (const role of roles) {
        if (!welcome.includes('anyone') && !welcome.includes(role)) expect((await send(name, role)).status).toBe(403);
      }
    });

    it('shows and changes nothing of somebody else’s', async () => {
      if (open) return;
      const role = roles.find((one) => welcome.includes(one)) ?? null;

      const answer = await send(name, role);

      expect(answer.status).toBe(upload ? 422 : guest);
    });

    it('is not opened by another spelling', async () => {
      if (welcome.includes('anyone')) return;
      const { path } = requests[name]!;
      const spellings = [
        `${path}/`,
        path.toUpperCase(),
        path.replace('/api', '//api'),
        path.replace('/api', '/api/.'),
        path.replace('/api', '/%61pi'),
      ];

      const answers = await Promise.all(spellings.map((spelling) => send(name, 'buyer', { path: spelling })));
      if (name.startsWith('GET')) answers.push(await send(name, 'buyer', { method: 'HEAD' }));

      for (const { status } of answers) expect([401, 403, 404]).toContain(status);
    });
  });
});

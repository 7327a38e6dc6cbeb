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
const lines = [{ sku: BOWL.sku, quantity: 1 }];
const aVoucher = {
  producerId: id,
  off: { kind: 'percent', percent: 10 },
  from: '2026-11-01',
  until: '2026-11-30',
};
const anAddress = {
  label: 'Rumah',
  name: 'Ani Contoh',
  phone: '+6281200000021',
  address: { street: 'Jalan Contoh 1', village: 'Tumpang', district: 'Talun', regency: 'Blitar', province: '35' },
};

/** A proper request to each route, for something that is somebody else's. A route that is not here fails the walk. */
const requests: Record<string, { path: string; json?: unknown; upload?: true; guest?: number; open?: true }> = {
  'GET /api/session': { path: '/api/session', open: true },
  'POST /api/session': { path: '/api/session', json: { login: 'nobody@example.org', password: 'x' }, guest: 401 },
  'DELETE /api/session': { path: '/api/session', open: true },
  'POST /api/accounts': { path: '/api/accounts', json: {}, guest: 400 },
  'POST /api/registrations': { path: '/api/registrations', json: {}, guest: 400 },
  'GET /api/crafts': { path: '/api/crafts' },
  'GET /api/crafts/facets': { path: '/api/crafts/facets' },
  'GET /api/crafts/:slug': { path: '/api/crafts/mangkuk' },
  'POST /api/crafts': { path: '/api/crafts', json: { ...aCraft, producerId: id, variants: [variant] } },
  'DELETE /api/crafts/:id': { path: `/api/crafts/${id}` },
  'GET /api/activities': { path: '/api/activities' },
  'GET /api/activities/:id': { path: `/api/activities/${id}` },
  'PUT /api/activities/:id': {
    path: `/api/activities/${id}`,
    json: {
      ...{ title: bilingual, kind: 'class', place: { at: 'library' } },
      ...{ startsAt: '2026-12-05T02:00:00Z', endsAt: '2026-12-05T04:00:00Z' },
    },
  },
  'DELETE /api/activities/:id': { path: `/api/activities/${id}` },
  'GET /api/kinds': { path: '/api/kinds' },
  'GET /api/villages': { path: '/api/villages' },
  'GET /api/districts': { path: '/api/districts' },
  'GET /api/producers': { path: '/api/producers' },
  'GET /api/producers/:slug': { path: '/api/producers/sri-rejeki' },
  'GET /api/producers/:slug/statement': { path: '/api/producers/sri-rejeki/statement' },
  'PUT /api/producers/:slug/phone': { path: '/api/producers/sri-rejeki/phone', json: { phone: '0812-0000-0011' } },
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
  'GET /api/tariffs': { path: '/api/tariffs' },
  'PUT /api/tariffs/:zone': { path: '/api/tariffs/35.05', json: { steps: [], perKilogram: 9_000 } },
  'DELETE /api/tariffs/:zone': { path: '/api/tariffs/35.05?version=1' },
  'GET /api/vouchers': { path: '/api/vouchers' },
  'PUT /api/vouchers/:code': { path: '/api/vouchers/PASAR-10', json: aVoucher },
  'DELETE /api/vouchers/:code': { path: '/api/vouchers/PASAR-10' },
  'GET /api/areas': { path: '/api/areas?under=35' },
  'GET /api/areas/:code': { path: '/api/areas/35.05' },
  'POST /api/prices': { path: '/api/prices', json: { lines, delivery: { way: 'pickup' } } },
  'POST /api/prices/delivery': { path: '/api/prices/delivery', json: { lines, to: { province: '35' } } },
  'GET /api/addresses': { path: '/api/addresses' },
  'PUT /api/addresses/:id': { path: `/api/addresses/${id}`, json: anAddress },
  'DELETE /api/addresses/:id': { path: `/api/addresses/${id}` },
  'GET /api/favourites': { path: '/api/favourites', open: true },
  'PUT /api/favourites/:craftId': { path: `/api/favourites/${id}`, open: true },
  'DELETE /api/favourites/:craftId': { path: `/api/favourites/${id}`, open: true },
  'POST /api/orders': { path: '/api/orders', json: anOrderDraft() },
  'GET /api/orders': { path: '/api/orders' },
  'GET /api/orders/:number': { path: `/api/orders/${number}` },
  'POST /api/orders/:number/cancellation': { path: `/api/orders/${number}/cancellation`, json: {} },
  'GET /api/orders/:number/events': { path: `/api/orders/${number}/events` },
  'GET /api/orders/stream': { path: '/api/orders/stream', open: true },
  'POST /api/payments/:id/proof': { path: `/api/payments/${id}/proof`, upload: true, guest: 404 },
  'GET /api/payments/:id/proof': { path: `/api/payments/${id}/proof` },
  'POST /api/payments/:id/confirmation': { path: `/api/payments/${id}/confirmation`, json: { amount: 1 } },
  'POST /api/payments/:id/claim': { path: `/api/payments/${id}/claim` },
  'POST /api/payments/:id/channel': { path: `/api/payments/${id}/channel`, json: { channel: 'qris' } },
  'POST /api/payments/:id/custody': { path: `/api/payments/${id}/custody`, json: { holder: 'group' } },
  'POST /api/refunds/:id/payout': { path: `/api/refunds/${id}/payout`, json: { way: 'cash', reference: 'K-1' } },
  'POST /api/orders/:number/returns': { path: `/api/orders/${number}/returns`, json: { id, lines, reason: 'Retak' } },
  'POST /api/returns/:id/decision': { path: `/api/returns/${id}/decision`, json: { accepted: true, answer: 'Baik' } },
  'POST /api/returns/:id/receipt': { path: `/api/returns/${id}/receipt`, json: { place: 'workshop' } },
  'POST /api/returns/:id/photos': { path: `/api/returns/${id}/photos`, upload: true, guest: 404 },
  'GET /api/returns/:id/photos/:position': { path: `/api/returns/${id}/photos/0` },
  'GET /api/cases': { path: '/api/cases' },
  'POST /api/cases/:id/settlement': { path: `/api/cases/${id}/settlement`, json: { note: 'Sudah beres' } },
  'POST /api/cases': {
    path: '/api/cases',
    json: {
      ...{ id, payeeId: id, amount: 50_000, way: 'transfer', at: '2026-11-22T02:00:00.000Z', sender: 'ANI' },
      remark: null,
    },
  },
  'GET /api/cases/payees': { path: '/api/cases/payees' },
  'POST /api/cases/:id/match': { path: `/api/cases/${id}/match`, json: { number } },
  'POST /api/cases/:id/payout': { path: `/api/cases/${id}/payout`, json: { way: 'cash', reference: 'K-1' } },
  'POST /api/notifications/midtrans': {
    path: '/api/notifications/midtrans',
    json: {
      order_id: id,
      status_code: '200',
      gross_amount: '1.00',
      signature_key: 'a',
      transaction_status: 'settlement',
      more: 1,
    },
  },
  'GET /api/payees': { path: `/api/payees?producerId=${id}` },
  'POST /api/payees/qris': { path: '/api/payees/qris', json: { producerId: id, qris: null } },
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
  'POST /api/parcels/:id/come-back': { path: `/api/parcels/${id}/come-back`, json: { reason: 'ditolak' } },
  'POST /api/parcels/:id/delivery': { path: `/api/parcels/${id}/delivery` },
  'POST /api/pictures': { path: '/api/pictures', upload: true },
  'GET /og/karya/:name': { path: '/og/karya/mangkuk.jpg' },
  'GET /api/crafts/:slug/reviews': { path: '/api/crafts/mangkuk/reviews' },
  'GET /api/crafts/:slug/questions': { path: '/api/crafts/mangkuk/questions' },
  'POST /api/crafts/:slug/questions': {
    path: '/api/crafts/mangkuk/questions',
    json: { words: 'Bisa dicuci?', name: 'Budi', phone: '081234567890' },
  },
  'POST /api/crafts/:slug/waits': {
    path: '/api/crafts/mangkuk/waits',
    json: { by: 'phone', sku: BOWL.sku, phone: '081234567890' },
  },
  'DELETE /api/waits/:id': { path: `/api/waits/${id}` },
  'GET /api/orders/:number/reviews': { path: `/api/orders/${number}/reviews` },
  'POST /api/orders/:number/reviews': {
    path: `/api/orders/${number}/reviews`,
    json: { sku: BOWL.sku, stars: 5, words: 'Bagus' },
  },
  'POST /api/orders/:number/reviews/:sku/pictures': {
    path: `/api/orders/${number}/reviews/${BOWL.sku}/pictures`,
    upload: true,
    guest: 404,
  },
  'GET /api/own-reviews': { path: '/api/own-reviews' },
  'GET /api/reviews': { path: '/api/reviews' },
  'POST /api/reviews/:id/moderation': { path: `/api/reviews/${id}/moderation`, json: { decision: 'show', edition: 1 } },
  'POST /api/reviews/:id/answer': { path: `/api/reviews/${id}/answer`, json: { words: 'Terima kasih' } },
  'GET /api/questions': { path: '/api/questions' },
  'POST /api/questions/:id/answer': { path: `/api/questions/${id}/answer`, json: { words: 'Bisa' } },
  'POST /api/questions/:id/hiding': { path: `/api/questions/${id}/hiding`, json: { hidden: true } },
  'GET /gambar/:name': { path: `/gambar/${picture}-480.jpg` },
  'GET /api/messages': { path: '/api/messages' },
  'GET /api/messages/:id': { path: `/api/messages/${id}` },
  'POST /api/messages/:id/sending': { path: `/api/messages/${id}/sending` },
  'POST /api/messages/:id/retry': { path: `/api/messages/${id}/retry` },
  'GET /api/webhooks': { path: '/api/webhooks' },
  'POST /api/webhooks': {
    path: '/api/webhooks',
    json: { id, name: 'Dasbor', url: 'https://dasbor.example/', kinds: ['orders.order-paid'] },
  },
  'DELETE /api/webhooks/:id': { path: `/api/webhooks/${id}` },
  'PUT /api/webhooks/:id/state': { path: `/api/webhooks/${id}/state`, json: { state: 'off' } },
  'POST /api/webhooks/:id/secret': { path: `/api/webhooks/${id}/secret` },
  'GET /api/webhooks/:id/deliveries': { path: `/api/webhooks/${id}/deliveries` },
  'POST /api/webhooks/:id/deliveries/:delivery/replay': { path: `/api/webhooks/${id}/deliveries/${id}/replay` },
  'POST /api/link-requests': { path: '/api/link-requests', json: { number, phone: '081234567890' } },
  'GET /api/personal-data': { path: '/api/personal-data' },
  'POST /api/personal-data/erasure': { path: '/api/personal-data/erasure' },
  'GET /api/orders/:number/personal-data': { path: `/api/orders/${number}/personal-data` },
  'POST /api/orders/:number/personal-data/erasure': { path: `/api/orders/${number}/personal-data/erasure` },
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
  });

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
    const { upload, guest = upload ? 422 : 404, open } = requests[name] ?? {};

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

      expect(answer.status).toBe(guest);
    });

    it('is not opened by another spelling', async () => {
      if (welcome.includes('anyone') || (open && welcome.includes('buyer'))) return;
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

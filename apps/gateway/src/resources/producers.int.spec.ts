import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenedGateway } from '../things/opened-gateway.js';

const village = { code: '35.05.15.2003', name: 'Tumpang' };
const item = { id: randomUUID(), slug: 'sri-rejeki', name: 'Sri Rejeki', mark: 'SRI', sample: false };

describe('registering a group', () => {
  let gateway: OpenedGateway;
  beforeAll(async () => {
    gateway = await OpenedGateway.open();
    gateway.services.answer({
      'producers.register-producer': () => ({ ...item, village, district: { code: '35.05.15', name: 'Talun' } }),
    });
  });
  afterAll(() => gateway.stop());

  it('takes its phone in any spelling, or none, and nothing that is not one', async () => {
    const staff = await gateway.signedIn('staff');
    const group = { ...item, village: village.code, about: { id: 'Menganyam.' }, payeeId: randomUUID() };
    const register = async (phone?: string | null) =>
      (await gateway.post('/api/producers', { ...group, phone }, staff)).status;

    expect(await register('0812-0000-0011')).toBe(201);
    expect(await register(null)).toBe(201);
    expect(await register()).toBe(201);
    expect(await register('Bu Contoh')).toBe(400);

    const asked = gateway.services.askedFor('producers.register-producer') as { producer: { phone?: string | null } }[];
    expect(asked.map(({ producer }) => producer.phone)).toEqual(['+6281200000011', null, undefined]);
  });

  it('is reached at a number in any spelling, or at none, and at nothing that is not one', async () => {
    gateway.services.answer({
      'producers.show-producer': () => ({ ...item, village, about: '', district: village, crafts: 0 }),
      'producers.set-phone': ({ phone }) => ({ ...item, village, phone }),
    });
    const group = await gateway.signedIn('producer');
    const reach = async (phone?: unknown) =>
      gateway.fetch(`/api/producers/${item.slug}/phone`, { method: 'PUT', json: { phone }, headers: group });

    expect(await (await reach('0812-0000-0012')).json()).toMatchObject({ id: item.id, phone: '+6281200000012' });
    expect(await (await reach(null)).json()).toMatchObject({ phone: null });
    for (const wrong of [undefined, 'Bu Contoh', '']) expect((await reach(wrong)).status).toBe(400);
    expect(gateway.services.askedFor('producers.set-phone')).toMatchObject([
      { by: { role: 'producer', producerId: gateway.producerId }, producerId: item.id, phone: '+6281200000012' },
      { producerId: item.id, phone: null },
    ]);
  });
});

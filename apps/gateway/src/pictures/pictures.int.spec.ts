import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenRule } from '@rakkarya/contracts';
import sharp from 'sharp';
import { GUEST } from '../access/visitor.js';
import { OpenedGateway } from '../things/opened-gateway.js';
import { animated, aPhotograph, bomb, inFormat } from '../things/photographs.js';
import { anOrder, BOWL } from '../things/samples.js';
import { OrderPictures } from './order-pictures.js';

const text = (content: string) => Buffer.from(content);

describe('pictures', () => {
  let gateway: OpenedGateway;
  let headers: { cookie: string };
  const stored = new Map<string, Buffer>();

  beforeAll(async () => {
    gateway = await OpenedGateway.open();
    headers = await gateway.signedIn('producer');
    gateway.services.answer({
      'catalogue.store-picture': ({ bytes }) => {
        const picture = Buffer.from(bytes, 'base64');
        const id = createHash('sha256').update(picture).digest('hex');
        stored.set(id, picture);
        return { id };
      },
      'catalogue.show-picture': ({ id }) => {
        const picture = stored.get(id);
        if (!picture) throw Object.assign(new Error(), { code: 'not-found', details: {} });
        return { mediaType: 'image/jpeg', bytes: picture.toString('base64') };
      },
    });
  });

  afterAll(() => gateway.stop());

  function send(
    bytes: Uint8Array,
    { to = '/api/pictures', name = 'photo.jpg', field = 'file', ...more } = {},
  ): Promise<Response> {
    const body = new FormData();
    body.set(field, new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    for (const [key, value] of Object.entries(more)) body.set(key, value as string);
    return gateway.fetch(to, { method: 'POST', body, headers });
  }

  async function store(bytes: Uint8Array): Promise<string> {
    const answer = await send(bytes);
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  }

  it('are made small, upright and silent about where they were taken', async () => {
    const id = await store(await aPhotograph());

    const picture = stored.get(id)!;
    const { format, width, height, exif, orientation } = await sharp(picture).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1067, height: 1600 });
    expect([exif, orientation]).toEqual([undefined, undefined]);
    expect(picture.length).toBeLessThanOrEqual(700_000);
    expect(gateway.services.askedFor('catalogue.store-picture').at(-1)).toMatchObject({
      by: { role: 'producer' },
      width: 1067,
      height: 1600,
    });
  });

  it.each(['png', 'webp', 'avif'] as const)('may come as %s, whatever their name says', async (format) => {
    expect((await send(await inFormat(format), { name: 'x.txt' })).status).toBe(201);
  });

  it.each([
    ['GIF', () => inFormat('gif')],
    ['TIFF', () => inFormat('tiff')],
    ['animated WebP', animated],
    ['SVG', async () => text('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>')],
    ['PDF', async () => text('%PDF-1.7 and some more of it')],
    ['HTML', async () => text('<!doctype html><script>alert(1)</script>')],
    ['broken JPEG', async () => (await aPhotograph(400, 300)).subarray(0, 20_000)],
    ['empty JPEG', async () => Buffer.from([0xff, 0xd8, 0xff, ...Array<number>(30).fill(0)])],
  ])('are not %s', async (_, bytes) => {
    const answer = await send(await bytes());

    expect(await answer.json()).toMatchObject({ status: 422, code: 'picture-unreadable' });
  });

  it('are not animated PNGs either', async () => {
    const png = await inFormat('png');
    const animation = Buffer.concat([
      png.subarray(0, 33),
      Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1'),
      png.subarray(33),
    ]);

    expect(await (await send(animation)).json()).toMatchObject({ code: 'picture-unreadable' });
  });

  it('of absurd size are refused before they are unfolded', async () => {
    const answer = await send(await bomb());

    expect(await answer.json()).toMatchObject({ status: 422, code: 'picture-too-large' });
  });

  it('over ten megabytes are refused', async () => {
    const answer = await send(Buffer.concat([await inFormat('png'), Buffer.alloc(10 * 1024 * 1024)]));

    expect(await answer.json()).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('come alone', async () => {
    const answers = [
      await send(await inFormat('png'), { producerId: 'x' } as never),
      await gateway.fetch('/api/pictures', { method: 'POST', body: new FormData(), headers }),
    ];

    expect(await answers[0]!.json()).toMatchObject({ status: 400, errors: [{ field: 'producerId', code: 'unknown' }] });
    expect(answers[1]!.status).toBe(400);
    const json = await gateway.post('/api/pictures', {}, headers);
    expect(json.status).toBe(415);
  });

  it('are shown in the sizes pages need, once made from disk, under addresses that never change', async () => {
    const id = await store(await aPhotograph(1200, 1200));

    const avif = await gateway.fetch(`/gambar/${id}-240.avif`);
    const jpg = await gateway.fetch(`/gambar/${id}-480.jpg`);

    expect([avif.headers.get('content-type'), jpg.headers.get('content-type')]).toEqual(['image/avif', 'image/jpeg']);
    expect(avif.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const bytes = Buffer.from(await jpg.arrayBuffer());
    expect((await sharp(bytes).metadata()).width).toBe(480);
    stored.clear();
    expect(Buffer.from(await (await gateway.fetch(`/gambar/${id}-480.jpg`)).arrayBuffer()).equals(bytes)).toBe(true);
    const held = await gateway.fetch(`/gambar/${id}-480.jpg`, {
      headers: { 'if-none-match': jpg.headers.get('etag')! },
    });
    expect([held.status, await held.text()]).toEqual([304, '']);
  });

  it('are made once, however many ask at once, and again when the folder is gone', async () => {
    const id = await store(await aPhotograph(800, 800));
    const asked = () => gateway.services.askedFor('catalogue.show-picture').length;
    const before = asked();

    await Promise.all(
      Array.from({ length: 20 }, () => gateway.fetch(`/gambar/${id}-360.webp`).then((answer) => answer.arrayBuffer())),
    );
    expect(asked() - before).toBe(1);
    const folder = path.join(gateway.house.place.folder, 'pictures');
    expect(await readdir(path.join(folder, id.slice(0, 2)))).toEqual([`${id}-360.webp`]);

    await rm(folder, { recursive: true });
    expect((await gateway.fetch(`/gambar/${id}-360.webp`)).status).toBe(200);
  });

  it.each([
    `${'a'.repeat(64)}-100.avif`,
    `${'a'.repeat(64)}-240.jpg`,
    `${'A'.repeat(64)}-240.avif`,
    '..%2f..%2f..%2fetc%2fpasswd',
    `..%2f${'a'.repeat(64)}-240.avif`,
    '%00',
  ])('have no other names: %s', async (name) => {
    const before = gateway.services.asked.length;

    expect((await gateway.fetch(`/gambar/${name}`)).status).toBe(404);
    expect(gateway.services.asked).toHaveLength(before);
  });

  it('that catalogue does not have are not found', async () => {
    expect((await gateway.fetch(`/gambar/${'a'.repeat(64)}-480.jpg`)).status).toBe(404);
  });

  it('prove a payment, and are shown to whom orders lets see them', async () => {
    const id = 'b2a3d7b4-6f5c-4c7e-9f0a-0c5b3c1f2d11';
    gateway.services.answer({
      'orders.show-payment': () => ({ number: 'RK-ABCDEF' }),
      'orders.attach-proof': () => anOrder(),
      'orders.show-proof': () => ({ mediaType: 'image/jpeg', bytes: Buffer.from('jpeg').toString('base64') }),
    });

    const attached = await send(await aPhotograph(600, 400), { to: `/api/payments/${id}/proof` });
    const shown = await gateway.fetch(`/api/payments/${id}/proof`, { headers });

    expect(attached.status).toBe(201);
    const [asked] = gateway.services.askedFor('orders.attach-proof');
    expect((await sharp(Buffer.from(asked!.bytes, 'base64')).metadata()).exif).toBeUndefined();
    expect([shown.headers.get('content-type'), shown.headers.get('cache-control'), await shown.text()]).toEqual([
      'image/jpeg',
      'private, no-store',
      'jpeg',
    ]);
  });

  it('of what is to go back are laid beside the return, for whoever has the key', async () => {
    const id = 'c2a3d7b4-6f5c-4c7e-9f0a-0c5b3c1f2d12';
    const to = `/api/returns/${id}/photos`;
    gateway.services.answer({
      'orders.show-return': () => ({ number: 'RK-ABCDEF' }),
      'orders.attach-return-photo': () => anOrder(),
    });

    expect((await send(await aPhotograph(400, 300), { to })).status).toBe(201);

    const [{ photo, ...asked } = { photo: '' }] = gateway.services.askedFor('orders.attach-return-photo');
    expect(asked).toMatchObject({ by: { role: 'producer' }, returnId: id });
    expect((await sharp(Buffer.from(photo, 'base64')).metadata()).exif).toBeUndefined();
    const refused = await send(text('<svg xmlns="http://www.w3.org/2000/svg"/>'), { to });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      422,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it('of what is not theirs to see are not even looked at', async () => {
    const noPicture = text('not a picture at all');
    const id = 'c2a3d7b4-6f5c-4c7e-9f0a-0c5b3c1f2d12';
    const refuse = () => {
      throw new BrokenRule('not-found');
    };
    gateway.services.answer({
      ...{ 'orders.show-payment': refuse, 'orders.show-order': refuse, 'orders.show-return': refuse },
    });
    const kept = () =>
      (['orders.attach-proof', 'orders.attach-return-photo'] as const).map((name) => gateway.services.askedFor(name));
    const before = kept().flat().length;

    expect((await send(noPicture, { to: `/api/payments/${id}/proof` })).status).toBe(404);
    expect((await send(noPicture, { to: `/api/returns/${id}/photos` })).status).toBe(404);
    const wanted = { by: GUEST, number: 'RK-ABCDEF', id, lines: [{ sku: BOWL.sku, quantity: 1 }], reason: 'Retak' };
    const pictures = gateway.house.get(OrderPictures);
    await expect(pictures.askReturn(wanted, [noPicture])).rejects.toMatchObject({ code: 'not-found' });

    expect(kept().flat()).toHaveLength(before);
    expect(gateway.services.askedFor('orders.ask-return')).toHaveLength(0);
    gateway.services.answer({ 'orders.show-order': () => anOrder() });
    await expect(pictures.askReturn(wanted, [noPicture])).rejects.toMatchObject({ code: 'picture-unreadable' });
  });
});

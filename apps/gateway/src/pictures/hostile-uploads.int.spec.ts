import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@rakkarya/testing';
import sharp from 'sharp';
import { OpenedGateway } from '../things/opened-gateway.js';
import { aPhotograph, bomb } from '../things/photographs.js';

const MEGABYTE = 1024 * 1024;
/** A quarter of what the largest of these pictures would fill once it is decoded. */
const LITTLE = 250 * MEGABYTE;
const text = (content: string): Buffer => Buffer.from(content, 'latin1');
const behind = async (more: string): Promise<Buffer> => Buffer.concat([await aPhotograph(400, 300), text(more)]);

/** The most memory this process had meanwhile, in bytes, over what it had before. */
async function memoryFor<T>(work: () => Promise<T>): Promise<{ done: T; grown: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  try {
    const done = await work();
    return { done, grown: Math.max(most, process.memoryUsage().rss) - before };
  } finally {
    clearInterval(look);
  }
}

describe('what nobody would upload who means well', () => {
  let gateway: OpenedGateway;
  let headers: { cookie: string };
  let stored: Buffer[];

  beforeAll(async () => {
    gateway = await OpenedGateway.open({ TRUST_PROXY: '127.0.0.1' });
    headers = await gateway.signedIn('producer');
    gateway.services.answer({
      'catalogue.store-picture': ({ bytes }) => {
        stored.push(Buffer.from(bytes, 'base64'));
        return { id: createHash('sha256').update(bytes).digest('hex') };
      },
    });
    // The first picture loads the decoder, which is not what is measured.
    stored = [];
    await send(await aPhotograph(400, 300));
  });
  beforeEach(() => {
    stored = [];
  });
  afterAll(() => gateway.stop());

  function send(bytes: Buffer, as: Record<string, string> = headers): Promise<Response> {
    const body = new FormData();
    body.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'photo.jpg');
    return gateway.fetch('/api/pictures', { method: 'POST', body, headers: as });
  }

  it.each([
    ['an SVG', async () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a PNG of 16,000 × 16,000', bomb],
    ['a JPEG cut short', async () => (await aPhotograph(400, 300)).subarray(0, 20_000)],
    ['a GIF that is a program', async () => text('GIF89a/*\x01\x00\x01\x00*/=1;alert(1)//'.padEnd(400, ' '))],
  ])('is refused with little memory, and reaches nobody: %s', async (_, file) => {
    const bytes = await file();

    const { done, grown } = await memoryFor(() => send(bytes));

    expect(done.status).toBe(422);
    expect(stored).toEqual([]);
    expect(grown).toBeLessThan(LITTLE);
  });

  /** Sends this much of a file, and never the rest: whoever waits for it never answers. */
  function begin(megabytes: number, more: Record<string, number>): Promise<number> {
    const { hostname, port } = new URL(gateway.house.url);
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    return new Promise((resolve, reject) => {
      const options = {
        hostname,
        port,
        path: '/api/pictures',
        method: 'POST',
        headers: { ...headers, ...type, ...more },
      };
      const sending = request(options, ({ statusCode: status = 0 }) => {
        resolve(status);
        sending.destroy();
      }).on('error', reject);
      sending.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n');
      for (let n = 0; n < megabytes; n++) sending.write(Buffer.alloc(MEGABYTE));
    });
  }

  it('is refused when it is 50 MB behind the first bytes of a JPEG', async () => {
    expect((await send(Buffer.concat([await aPhotograph(400, 300), Buffer.alloc(50 * MEGABYTE)]))).status).toBe(413);
    expect(stored).toEqual([]);
  });

  it('is refused before it is there, when it says that it is too large', async () => {
    expect(await begin(0, { 'content-length': 50 * MEGABYTE })).toBe(413);
  });

  it('is refused as soon as it is too large, when it never says how large it will be', async () => {
    expect(await begin(11, {})).toBe(413);
  });

  it('takes no more than some places by being slow: the others are for others', async () => {
    const { hostname, port } = new URL(gateway.house.url);
    const type = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 5 * MEGABYTE };
    const options = { hostname, port, path: '/api/pictures', method: 'POST', headers: { ...headers, ...type } };
    const slow = Array.from({ length: 12 }, () => request(options).on('error', () => undefined));
    for (const one of slow) one.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n');
    const photograph = await aPhotograph(400, 300);

    try {
      await eventually(async () => expect((await send(photograph)).status).toBe(503));
      const from = { ...headers, 'x-forwarded-for': '203.0.113.9' };
      expect((await send(photograph, from)).status).toBe(201);
    } finally {
      for (const one of slow) one.destroy();
    }
    await eventually(async () => expect((await send(photograph)).status).toBe(201));
  });

  it.each([
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['an archive', 'PK\x03\x04\x14\x00aman.html'],
    ['a PDF', '%PDF-1.4 1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'],
  ])('is made anew, without what else it was: a photograph that is %s as well', async (_, more) => {
    expect((await send(await behind(more))).status).toBe(201);

    expect(stored).toHaveLength(1);
    expect(stored[0]!.includes(text(more.slice(0, 8)))).toBe(false);
  });

  it('is made anew, without a word of where it was taken', async () => {
    const photograph = await aPhotograph(400, 300);
    expect(photograph.includes('Exif')).toBe(true);
    const told = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>8,5S</exif:GPSLatitude></x:xmpmeta>';
    const more = await sharp(photograph).keepMetadata().withXmp(told).jpeg().toBuffer();
    expect(more.includes('GPSLatitude')).toBe(true);

    expect((await send(more)).status).toBe(201);

    const { exif, xmp, iptc, icc, comments } = await sharp(stored[0]).metadata();
    expect([exif, xmp, iptc, icc, comments]).toEqual(Array(5).fill(undefined));
    expect(stored[0]!.toString('latin1')).not.toMatch(/Exif|GPS|Phone|xmp/);
  });
});

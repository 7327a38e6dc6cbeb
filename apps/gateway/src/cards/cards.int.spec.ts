import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { OpenedGateway } from '../things/opened-gateway.js';
import { aPhotograph } from '../things/photographs.js';
import { aBowl } from '../things/samples.js';

let gateway: OpenedGateway;
beforeAll(async () => {
  gateway = await OpenedGateway.open();
  const bytes = (
    await sharp(await aPhotograph(900, 900))
      .jpeg()
      .toBuffer()
  ).toString('base64');
  gateway.services.answer({ 'catalogue.show-picture': () => ({ mediaType: 'image/jpeg', bytes }) });
});
afterAll(() => gateway.stop());

const shows = (change: Parameters<typeof aBowl>[0] = {}) =>
  gateway.services.answer({ 'catalogue.show-craft': () => aBowl({ pictures: ['a'.repeat(64)], ...change }) });
const card = (query = '') => gateway.fetch(`/og/karya/mangkuk-bubut.jpg${query}`);

describe('the card of a craft', () => {
  it('is 1200 × 630 and light enough for every messenger', async () => {
    shows();

    const answer = await card('?v=1');
    const bytes = Buffer.from(await answer.arrayBuffer());

    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(bytes.length).toBeLessThanOrEqual(300_000);
  });

  it('is another when what it shows is another, and the same until then', async () => {
    shows();
    const before = (await card()).headers.get('etag')!;
    expect((await gateway.fetch('/og/karya/mangkuk-bubut.jpg', { headers: { 'if-none-match': before } })).status).toBe(
      304,
    );

    shows({ price: 60_000 });
    expect((await card()).headers.get('etag')).not.toBe(before);
  });

  it.each([
    ['markup', '<b>&amp;"\'</b><script>'],
    ['nothing but emoji', '👩🏽‍🌾👩🏽‍🌾'],
    ['5,000 marks', `a${'\u0301'.repeat(5000)}`],
    ['a turned direction', '\u202egnp.exe بسم'],
    ['an endless word', 'a'.repeat(120)],
  ])('is drawn of a title of %s', async (_, title) => {
    shows({ title });

    expect((await card()).status).toBe(200);
  });

  it('is drawn without a photograph, too', async () => {
    shows({ pictures: [], image: null });

    expect((await card('?bahasa=en')).status).toBe(200);
  });

  it('is of crafts alone', async () => {
    for (const path of ['/og/karya/..%2f..%2fetc.jpg', '/og/karya/mangkuk.png', '/og/desa/x.jpg'])
      expect((await gateway.fetch(path)).status).toBe(404);
  });
});

import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { aPhotograph, inFormat } from '../things/photographs.js';
import { isCutShort } from './is-cut-short.js';

const cut = (file: Buffer, share = 0.6): Buffer => file.subarray(0, Math.floor(file.length * share));

/** As cameras put a small picture, which has an end of its own, before the large one. */
const withThumbnail = (jpeg: Buffer, thumbnail: Buffer): Buffer => {
  const segment = Buffer.from([0xff, 0xe1, (thumbnail.length + 2) >> 8, (thumbnail.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, thumbnail, jpeg.subarray(2)]);
};

describe('a picture', () => {
  it.each(['png', 'webp'] as const)('as %s tells whether its end is there', async (format) => {
    const whole = await inFormat(format);

    expect([isCutShort(format, whole), isCutShort(format, cut(whole))]).toEqual([false, true]);
    expect(isCutShort(format, whole.subarray(0, 16))).toBe(true);
  });

  it('as JPEG tells it, in one pass or in several', async () => {
    for (const progressive of [false, true]) {
      const whole = await sharp(await aPhotograph(600, 400))
        .jpeg({ progressive })
        .toBuffer();

      expect([isCutShort('jpeg', whole), isCutShort('jpeg', cut(whole))]).toEqual([false, true]);
    }
  });

  it('is not taken to be whole because of the small one in it', async () => {
    const whole = withThumbnail(await aPhotograph(600, 400), await aPhotograph(80, 60));

    expect([isCutShort('jpeg', whole), isCutShort('jpeg', cut(whole))]).toEqual([false, true]);
  });

  it('may have something behind its end, as some phones add', async () => {
    const whole = Buffer.concat([await aPhotograph(60, 40), Buffer.from('SEFT'.repeat(20))]);

    expect(isCutShort('jpeg', whole)).toBe(false);
  });

  it.each([0, 1, 2, 3, 20, 60, 200])('of which %i bytes of JPEG came is cut short', async (bytes) => {
    const begun = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), (await aPhotograph(60, 40)).subarray(3)]);

    expect(isCutShort('jpeg', begun.subarray(0, 16 + bytes))).toBe(true);
  });
});

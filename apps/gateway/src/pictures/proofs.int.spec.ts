import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { animated, aPhotograph, bomb } from '../things/photographs.js';
import { Proofs } from './proofs.js';
import { Reencode } from './reencode.js';

const proofs = new Proofs(new Reencode());
const unreadable = { code: 'picture-unreadable' };

/** One page with a red square on it, and a script that must never matter. */
const aPdf = (size = '200 100', drawing = '1 0 0 rg 20 20 60 60 re f'): Buffer => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size}]/Contents 4 0 R>>`,
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
  ];
  const parts = ['%PDF-1.4\n', ...objects.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`)];
  const offsets = parts.map((_, i) => parts.slice(0, i).join('').length).slice(1);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const body = parts.join('');
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${end}`);
};
/** Bars, as a receipt has them. */
const aSlip = (n: number): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"><rect width="600" height="900" fill="#fff"/>${Array.from(
        { length: 12 },
        (_, i) =>
          `<rect x="${(i * 37 * n) % 400}" y="${i * 70}" width="${60 + ((i * n * 53) % 200)}" height="40" fill="#${((i * n * 7) % 9) + 1}11"/>`,
      ).join('')}</svg>`,
    ),
  )
    .png()
    .toBuffer();
const differing = (one: string, other: string): number =>
  (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2).replaceAll('0', '').length;

describe('the proof of a payment', () => {
  it('may be a PDF: its first page becomes a picture, in its colours', async () => {
    const picture = Buffer.from((await proofs.handle(aPdf())).bytes, 'base64');

    const { format, width, height } = await sharp(picture).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1600, height: 800 });
    const { data } = await sharp(picture)
      .extract({ left: 300, top: 300, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(200);
    expect(data[2]).toBeLessThan(60);
    expect(picture.includes('JavaScript')).toBe(false);
  });

  it.each([
    ['a PDF that is none', async () => Buffer.from('%PDF-1.7 and some more of it')],
    ['a page as large as a field', async () => aPdf('90000 90000')],
    ['a page thinner than a hair', async () => aPdf('2000 0.5')],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>')],
    ['an SVG that calls itself a PDF later on', async () => Buffer.from('<svg>%PDF-1.4</svg>')],
    ['a truncated JPEG', async () => (await aPhotograph(400, 300)).subarray(0, 20_000)],
    ['moving pictures', animated],
  ])('is not %s', async (_, upload) => {
    await expect(upload().then((bytes) => proofs.handle(bytes))).rejects.toMatchObject(unreadable);
  });

  it('is not a PDF that would take minutes to draw', async () => {
    const layers = '0 0 5000 5000 re f '.repeat(60_000);

    await expect(proofs.handle(aPdf('5000 5000', layers))).rejects.toMatchObject({ code: 'pdf-too-complicated' });
  });

  it('is not a picture that would take a gigabyte', async () => {
    await expect(bomb().then((bytes) => proofs.handle(bytes))).rejects.toMatchObject({ code: 'picture-too-large' });
  });

  it('keeps nothing of what a file carries beside its picture', async () => {
    const polyglot = Buffer.concat([
      await aPhotograph(400, 300),
      Buffer.from('PK\u0003\u0004<script>alert(1)</script>'),
    ]);
    const picture = Buffer.from((await proofs.handle(polyglot)).bytes, 'base64');

    expect(picture.includes('<script>')).toBe(false);
    expect((await sharp(picture).metadata()).exif).toBeUndefined();
  });

  it('looks nearly the same when it is sent once more in another size and quality, and otherwise when it is another', async () => {
    const slip = await aSlip(1);
    const again = await sharp(slip).resize(480).jpeg({ quality: 60 }).toBuffer();
    const [one, other, different] = await Promise.all(
      [slip, again, await aSlip(3)].map((bytes) => proofs.handle(bytes)),
    );

    expect(differing(one!.look, other!.look)).toBeLessThanOrEqual(3);
    expect(differing(one!.look, different!.look)).toBeGreaterThan(6);
  });
});

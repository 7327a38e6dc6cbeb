import { fileURLToPath } from 'node:url';
import type { OverlayOptions } from 'sharp';
import { loadSharp } from '../pictures/sharp.js';
import type { CardWords } from './card-words.js';

const [WIDTH, HEIGHT] = [1200, 630];
/** WhatsApp shows the square in the middle: everything stands there. */
const [LEFT, SQUARE] = [(WIDTH - HEIGHT) / 2, HEIGHT];
const PHOTO = 396;
const INK = '#2b211a';
const RUST = '#8a3b12';

/** Our own, since a server may have no fonts at all. */
const font = (file: string) => fileURLToPath(new URL(`../../fonts/${file}`, import.meta.url));
const TITLE = { font: 'Young Serif', fontfile: font('young-serif.ttf') };
const TEXT = { font: 'Plus Jakarta Sans', fontfile: font('plus-jakarta-sans-600.ttf') };

/** 1200 × 630 as JPEG of at most 300 KB: the photograph on a shelf, its title, its price and who made it. */
export async function drawCard(words: CardWords, master: Uint8Array | null): Promise<Buffer> {
  const sharp = await loadSharp();
  const photo = master && (await sharp(master).resize(PHOTO, PHOTO, { fit: 'cover' }).png().toBuffer());
  const top = photo ? 450 : 180;
  const layers: OverlayOptions[] = [
    { input: panel(), left: LEFT, top: 0 },
    ...(photo ? [{ input: photo, left: (WIDTH - PHOTO) / 2, top: 36 }] : []),
    ...(await lines(words, top)),
  ];
  for (const quality of [82, 65, 45]) {
    const card = await backdrop(sharp, master).then((ground) =>
      sharp(ground).composite(layers).jpeg({ quality, mozjpeg: true }).toBuffer(),
    );
    if (card.length <= 300_000) return card;
  }
  throw new RangeError('a card of this size cannot be larger than 300 KB');
}

/** The photograph, out of focus, behind everything. */
const backdrop = (sharp: Awaited<ReturnType<typeof loadSharp>>, master: Uint8Array | null): Promise<Buffer> =>
  master
    ? sharp(master).resize(120, 63, { fit: 'cover' }).blur(4).resize(WIDTH, HEIGHT).removeAlpha().png().toBuffer()
    : sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#f1e7d3' } })
        .png()
        .toBuffer();

/** Paper, a shelf under the photograph, and the stripe of woven cloth that closes our pages' header. */
const panel = (): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${SQUARE}" height="${HEIGHT}">
    <rect width="${SQUARE}" height="${HEIGHT}" fill="#faf5ea"/>
    <rect x="90" y="432" width="450" height="7" fill="#7a5a35"/>
    <rect y="0" width="${SQUARE}" height="12" fill="#1f3b57"/>
    <path d="M0 6 H${SQUARE}" stroke="#e0a32e" stroke-width="12" stroke-dasharray="14 42"/>
    <path d="M0 6 H${SQUARE}" stroke="#8a3b12" stroke-width="12" stroke-dasharray="14 42" stroke-dashoffset="-28"/>
  </svg>`);

async function lines({ title, price, by }: CardWords, top: number): Promise<OverlayOptions[]> {
  const short = [...title].length <= 28;
  const heading = await centred({ words: cut(title, 60), size: short ? 40 : 32, colour: INK, face: TITLE }, top);
  const below = Math.max(heading.bottom + 14, top + 52);
  const cost = await centred({ words: price, size: 32, colour: RUST, face: TEXT }, below);
  const maker = await centred({ words: cut(by, 52), size: 20, colour: INK, face: TEXT }, cost.bottom + 10);
  const brand = await centred({ words: 'Rak Karya', size: 18, colour: RUST, face: TITLE }, HEIGHT - 34);
  const room = maker.bottom < HEIGHT - 44;
  return [heading.layer, cost.layer, maker.layer, ...(room ? [brand.layer] : [])];
}

interface Line {
  words: string;
  size: number;
  colour: string;
  face: typeof TITLE;
}

async function centred({ words, size, colour, face }: Line, top: number) {
  const sharp = await loadSharp();
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(words)}</span>`,
      font: `${face.font} ${size}`,
      fontfile: face.fontfile,
      width: SQUARE - 60,
      align: 'centre',
      wrap: 'word-char',
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { layer: { input: data, left: Math.round((WIDTH - info.width) / 2), top }, bottom: top + info.height };
}

/** What no font of ours draws would stand there as boxes. */
const drawable = (words: string): string =>
  words
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const cut = (words: string, most: number): string => {
  const letters = [...drawable(words)];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
};

/** Pango's markup (https://docs.gtk.org/Pango/pango_markup.html): five characters mean something, controls nothing. */
const escaped = (words: string): string =>
  (words || '·')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

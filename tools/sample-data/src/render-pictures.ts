import { mkdir, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** Draws every `art/*.svg` as a JPEG of 1200 × 1200 into `pictures/`: `node tools/sample-data/dist/render-pictures.js`. Run it when a drawing changed. */
const folder = (name: string): string => fileURLToPath(new URL(`../${name}/`, import.meta.url));

await mkdir(folder('pictures'), { recursive: true });
for (const file of (await readdir(folder('art'))).sort()) {
  const { size } = await sharp(folder('art') + file, { density: 72 })
    .resize(1200, 1200)
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toFile(`${folder('pictures')}${basename(file, '.svg')}.jpg`);
  console.log(`${file} ${Math.round(size / 1024)} KB`);
}

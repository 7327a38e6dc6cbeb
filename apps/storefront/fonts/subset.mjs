import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const letters = `${printable}\u00a0éèêëáàâäóôöüïîçÉñ–—‘’“”•·…×½¼²°←→−✓✗′″©`;

const latin = `${letters}${Array.from({ length: 224 }, (_, i) => String.fromCharCode(160 + i)).join('')}`;

const faces = [
  {
    from: '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
    to: 'plus-jakarta-sans.woff2',
    options: { variationAxes: { wght: { min: 400, max: 700 } } },
  },
  { from: '@fontsource/young-serif/files/young-serif-latin-400-normal.woff2', to: 'young-serif.woff2', options: {} },
  // For share cards, which the gateway draws: what draws them reads no woff2.
  {
    from: '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
    to: '../../gateway/fonts/plus-jakarta-sans-600.ttf',
    more: true,
    options: { targetFormat: 'sfnt', variationAxes: { wght: 600 } },
  },
  {
    from: '@fontsource/young-serif/files/young-serif-latin-400-normal.woff2',
    to: '../../gateway/fonts/young-serif.ttf',
    more: true,
    options: { targetFormat: 'sfnt' },
  },
];

for (const { from, to, more, options } of faces) {
  const whole = readFileSync(fileURLToPath(import.meta.resolve(from)));
  const part = await subset(whole, more ? latin : letters, { targetFormat: 'woff2', ...options });
  writeFileSync(new URL(to, import.meta.url), part);
  console.log(`${to}: ${part.length} bytes`);
}

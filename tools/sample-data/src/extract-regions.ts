import { writeFile } from 'node:fs/promises';
import { getDistricts, getVillages } from 'idn-area-data';

/**
 * Extracts one regency's districts and villages from `idn-area-data` into the reference data of producers:
 * `node tools/sample-data/dist/extract-regions.js 35.05`. Districts and villages share one list, told apart by their codes.
 */
const regency = process.argv[2] ?? '35.05';
const inside = (area: { code: string }): boolean => area.code.startsWith(`${regency}.`);

const areas = [...(await getDistricts()).filter(inside), ...(await getVillages()).filter(inside)];
if (areas.length === 0) throw new Error(`idn-area-data knows no regency ${regency}`);

const unfit = areas.find(({ name }) => /[",\n]/.test(name));
if (unfit)
  throw new Error(`${unfit.code} ${unfit.name} would need quoting, which the reader of this file does not know`);

const rows = areas.map(({ code, name }) => `${code},${name}`).sort();
const file = new URL(`../../../apps/producers/reference/regions/${regency}.csv`, import.meta.url);
await writeFile(file, ['code,name', ...rows, ''].join('\n'));
console.log(`${rows.length} areas of ${regency} written`);

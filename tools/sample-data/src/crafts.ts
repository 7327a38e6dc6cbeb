import type { Asked } from '@rakkarya/contracts';
import { producerId } from './groups.js';
import { nameId } from './name-id.js';
import { bilingual, cell, table, type Row } from './table.js';

type Draft = Asked<'catalogue.publish-craft'>['craft'];
type Movement = Omit<Asked<'producers.move-stock'>, 'by'>;

export interface SampleCraft {
  draft: Omit<Draft, 'pictures'> & { id: string; producerId: string };
  /** Names of files in `pictures/`, the one that is shown first. */
  pictures: string[];
  stock: Movement[];
}

/** In the order in which they come onto the shelf. */
export function crafts(): SampleCraft[] {
  const variants = table('variants');
  return table('crafts').map((row) => {
    const own = variants.filter(({ craft }) => craft === row['slug']);
    return { draft: draftOf(row, own), pictures: cell(row, 'pictures').split(' '), stock: own.flatMap(stockOf) };
  });
}

const draftOf = (row: Row, variants: Row[]): SampleCraft['draft'] => ({
  id: nameId(`craft ${cell(row, 'slug')}`),
  producerId: producerId(cell(row, 'producer')),
  slug: cell(row, 'slug'),
  kind: cell(row, 'kind'),
  title: bilingual(row, 'title'),
  description: bilingual(row, 'description'),
  materials: bilingual(row, 'materials'),
  size: cell(row, 'size'),
  provenance: {
    book: { title: cell(row, 'book_title'), callNumber: cell(row, 'book_call_number') },
    activity: {
      title: cell(row, 'activity_title'),
      heldOn: cell(row, 'activity_held_on'),
      village: cell(row, 'activity_village'),
    },
    makers: makersNamed(cell(row, 'makers')),
  },
  variants: variants.map(variantOf),
});

/** Who made it: invented people, of whom those who agreed are named. */
function makersNamed(keys: string): { name: string; consent: true }[] {
  const wanted = keys.split(' ');
  return table('makers')
    .filter((row) => wanted.includes(cell(row, 'key')) && cell(row, 'consent') === 'ya')
    .map((row) => ({ name: cell(row, 'name'), consent: true }));
}

const variantOf = (row: Row): Draft['variants'][number] => ({
  sku: cell(row, 'sku'),
  title: bilingual(row, 'title'),
  price: Number(cell(row, 'price')),
  weight: Number(cell(row, 'weight')),
  leadDays: Number(cell(row, 'lead_days')),
});

/** What stands there already, or what the group promises to make. */
function stockOf(row: Row): Movement[] {
  const sku = cell(row, 'sku');
  const cause = cell(row, 'lead_days') === '0' ? 'opening' : 'promised';
  return (['workshop', 'showroom'] as const)
    .map(
      (place) =>
        ({ id: nameId(`movement ${sku} ${place}`), sku, place, quantity: Number(cell(row, place)), cause }) as const,
    )
    .filter(({ quantity }) => quantity > 0);
}

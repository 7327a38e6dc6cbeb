import type { Answer, Fact, RequestName } from '@rakkarya/contracts';

/** What a kept answer shows: by this it is found when something changes. */
export type Tag = `craft ${string}` | `sku ${string}` | 'crafts' | 'kinds' | 'producers' | 'activities';

type Shown = { [N in RequestName]?: (answer: Answer<N>) => Tag[] };

/** The requests whose answers are the same for everybody, and what they show. All others make a page private. */
const shown: Shown = {
  'catalogue.list-crafts': ({ items }) => ['crafts', ...items.map(({ slug }): Tag => `craft ${slug}`)],
  'catalogue.show-craft': ({ slug, variants }) => [`craft ${slug}`, ...variants.map(({ sku }): Tag => `sku ${sku}`)],
  'catalogue.list-craft-reviews': ({ craft }) => [`craft ${craft}`],
  'catalogue.list-craft-questions': ({ craft }) => [`craft ${craft}`],
  'catalogue.list-related': ({ items }) => ['crafts', ...items.map(({ slug }): Tag => `craft ${slug}`)],
  'catalogue.list-activities': () => ['activities'],
  'catalogue.list-kinds': () => ['kinds'],
  'catalogue.list-facets': () => ['crafts', 'kinds', 'producers'],
  'catalogue.list-looser': () => ['crafts', 'producers'],
  'catalogue.count-crafts': () => ['crafts', 'producers'],
  /** Of a page for nobody in particular: it follows from what is asked alone. */
  'orders.price-order': ({ lines }) => skus(lines),
  'producers.list-villages': () => ['producers'],
  'producers.list-producers': () => ['producers'],
  'producers.show-producer': () => ['producers'],
};

/** Null when the answer is not for everybody. */
export function tagsShown<N extends RequestName>(name: N, answer: Answer<N>): Tag[] | null {
  const show = shown[name] as ((answer: Answer<N>) => Tag[]) | undefined;
  return show ? show(answer) : null;
}

export interface Drops {
  now: readonly Tag[] | 'all';
  /** What is shown in so many places, or changed so often, that it is dropped twice a second at most. */
  soon: readonly Tag[];
  /** Another service tells the same from its own memory, which hears of it when we do: look again a moment later. */
  again: boolean;
}

const nothing: Drops = { now: [], soon: [], again: false };

/** What no longer shows how things are once this has happened. */
export function dropsOf(fact: Fact): Drops {
  switch (fact.name) {
    case 'catalogue.craft-published':
      return { now: [`craft ${fact.data.slug}`, ...skus(fact.data.variants)], soon: ['crafts', 'kinds'], again: false };
    case 'catalogue.craft-withdrawn':
      return { now: fact.data.skus.map((sku): Tag => `sku ${sku}`), soon: ['crafts', 'kinds'], again: false };
    case 'catalogue.craft-discussed':
      return { now: [`craft ${fact.data.slug}`], soon: ['crafts'], again: false };
    case 'catalogue.activity-changed':
      return { now: ['activities'], soon: [], again: false };
    case 'producers.stock-changed':
      return { now: [], soon: [...skus(fact.data.stock), 'crafts'], again: true };
    case 'producers.producer-changed':
      // How a group is reached stands on no page that is for everybody.
      if (fact.data.only === 'phone') return nothing;
      return { now: 'all', soon: ['crafts', 'kinds', 'producers'], again: true };
    default:
      return nothing;
  }
}

const skus = (things: readonly { sku: string }[]): Tag[] => things.map(({ sku }): Tag => `sku ${sku}`);

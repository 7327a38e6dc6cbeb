import { priceBounds, type Request } from '@rakkarya/contracts';

type WantedList = Omit<Request<'catalogue.list-facets'>, 'language' | 'q'>;

/** What crafts are counted by, and which conditions of a list are its own: it is counted as if they were not there. */
export const FACETS = {
  kind: ['kind'],
  district: ['district', 'village'],
  village: ['village'],
  producer: ['producer'],
  material: ['material'],
  price: ['price'],
  ready: ['ready'],
  made: ['made'],
  showroom: ['showroom'],
} as const;
export type Facet = keyof typeof FACETS;
export const facets = Object.keys(FACETS) as Facet[];

/** Crafts that are alike in all of this, written as text. */
export type Cell = Record<Facet, string>;

export interface Counted {
  total: number;
  /** Not all crafts were counted: every number is "at least". */
  capped: boolean;
  by: Record<Facet, Map<string, number>>;
}

const bits = (names: readonly Facet[]): number => names.reduce((sum, name) => sum | (1 << facets.indexOf(name)), 0);
const OWN = facets.map((facet) => bits(FACETS[facet]));

/** How many crafts are alike in everything a list is narrowed by, as numbers in columns: a hundred thousand cells are summed in milliseconds. */
export class Tally {
  readonly #codes = facets.map(() => new Map<string, number>());
  readonly #cells: number[][] = facets.map(() => []);
  readonly #crafts: number[] = [];
  readonly #places = new Map<string, number>();

  /** From now on there are so many of these. */
  set(cell: Cell, crafts: number): void {
    this.#crafts[this.#placeOf(cell)] = crafts;
  }

  /** There are so many more of these. */
  add(cell: Cell, crafts: number): void {
    const place = this.#placeOf(cell);
    this.#crafts[place] = (this.#crafts[place] ?? 0) + crafts;
  }

  /** The list counted by everything it could be narrowed by. */
  count(list: WantedList): Counted {
    const failed = this.#failed(list);
    const sums = facets.map((_, column) => this.#summed(column, failed));
    return { total: this.#passing(failed), capped: false, by: this.#named(sums) };
  }

  /** How many crafts the list has. */
  total(list: WantedList): number {
    return this.#passing(this.#failed(list));
  }

  /** Which conditions each cell fails, as bits of their columns. */
  #failed(list: WantedList): Uint16Array {
    const failed = new Uint16Array(this.#crafts.length);
    for (const [column, facet] of facets.entries()) {
      const passing = conditionOn(facet, list);
      if (!passing) continue;
      const fails = Uint16Array.from(this.#codes[column]!.keys(), (value) => (passing(value) ? 0 : 1 << column));
      const codes = this.#cells[column]!;
      for (let place = 0; place < failed.length; place++) failed[place]! |= fails[codes[place]!]!;
    }
    return failed;
  }

  #passing(failed: Uint16Array): number {
    let total = 0;
    for (let place = 0; place < failed.length; place++) if (failed[place] === 0) total += this.#crafts[place]!;
    return total;
  }

  /** The crafts of each value of a column, whatever else of its own they fail. */
  #summed(column: number, failed: Uint16Array): Float64Array {
    const sums = new Float64Array(this.#codes[column]!.size);
    const codes = this.#cells[column]!;
    const others = ~OWN[column]!;
    for (let place = 0; place < failed.length; place++)
      if ((failed[place]! & others) === 0) sums[codes[place]!]! += this.#crafts[place]!;
    return sums;
  }

  #placeOf(cell: Cell): number {
    const key = facets.map((facet) => cell[facet]).join('\n');
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(key, place);
    for (const [column, facet] of facets.entries()) this.#cells[column]!.push(this.#codeOf(column, cell[facet]));
    this.#crafts.push(0);
    return place;
  }

  #codeOf(column: number, value: string): number {
    const codes = this.#codes[column]!;
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  }

  #named(sums: Float64Array[]): Counted['by'] {
    const named = facets.map((facet, column) => {
      const counts = [...this.#codes[column]!].map(([value, code]) => [value, sums[column]![code] ?? 0] as const);
      return [facet, new Map(counts.filter(([, crafts]) => crafts > 0))] as const;
    });
    return Object.fromEntries(named) as Counted['by'];
  }
}

/** Whether price bands begin and end where the list does: else a tally cannot tell. */
export const fitsBands = ({ priceMin, priceMax }: WantedList): boolean =>
  (!priceMin || isBound(priceMin)) && (priceMax === undefined || isBound(priceMax + 1));
const isBound = (price: number): boolean => priceBounds.some((bound) => bound === price);
const bandFrom = (price: number): number => priceBounds.findIndex((bound) => bound === price) + 1;

/** What the list asks of a facet's value; undefined when nothing. */
function conditionOn(facet: Facet, list: WantedList): ((value: string) => boolean) | undefined {
  if (facet === 'price') return conditionOnPrice(list);
  const wanted = list[facet];
  return wanted === undefined || wanted === false ? undefined : (value) => value === String(wanted);
}

function conditionOnPrice({ priceMin = 0, priceMax }: WantedList): ((value: string) => boolean) | undefined {
  if (priceMin === 0 && priceMax === undefined) return undefined;
  const from = priceMin === 0 ? 0 : bandFrom(priceMin);
  const to = priceMax === undefined ? Infinity : bandFrom(priceMax + 1) - 1;
  return (value) => Number(value) >= from && Number(value) <= to;
}

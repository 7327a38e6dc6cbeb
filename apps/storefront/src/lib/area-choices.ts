import { areaCode } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import type { Entered } from './checkout-fields.ts';
import { visit } from './visit.ts';

export interface NamedArea {
  code: string;
  name: string;
}

export interface AreaChoices {
  /** What is chosen so far, from the province down. */
  path: NamedArea[];
  /** Under headings; empty once the village is chosen. */
  groups: { name: string | null; items: NamedArea[] }[];
  level: 'first' | 'regency' | 'district' | 'village' | 'done';
}

const VILLAGE = 13;
const LEVELS: Record<number, AreaChoices['level']> = { 2: 'regency', 5: 'district', 8: 'village', 13: 'done' };

/** What can be chosen next: the districts of this regency and all provinces first, then what lies under what was chosen. */
export async function areaChoices(code: string | undefined): Promise<AreaChoices> {
  const { ask } = visit();
  const chosen = areaCode.safeParse(code).data;
  if (chosen === undefined) return first();
  const [{ path }, { items }] = await Promise.all([
    ask('orders.show-area', { code: chosen }),
    ask('orders.list-areas', { under: chosen }),
  ]);
  return { path, groups: items.length ? [{ name: null, items }] : [], level: LEVELS[chosen.length] ?? 'first' };
}

async function first(): Promise<AreaChoices> {
  const { ask } = visit();
  const { region, items: provinces } = await ask('orders.list-areas', {});
  const [own, { path }] = await Promise.all([
    ask('orders.list-areas', { under: region }),
    ask('orders.show-area', { code: region }),
  ]);
  const groups = [
    { name: m.area_districts_of({ regency: path.at(-1)?.name ?? '' }), items: own.items },
    { name: m.area_elsewhere(), items: provinces },
  ];
  return { path: [], groups, level: 'first' };
}

/** Whether `next` is a step further down than `before`, or a start. */
export const isFurther = (next: string, before: string | undefined): boolean =>
  areaCode.safeParse(next).success && next !== before && next.startsWith(before ? `${before}.` : '');

/** The names an address consists of, once the village is known. */
export async function namesOf(code: string): Promise<Entered> {
  if (code.length !== VILLAGE) return { area: code, village: '', district: '', regency: '', province: '' };
  const { path } = await visit().ask('orders.show-area', { code });
  const [province, regency, district, village] = path;
  return {
    area: code,
    village: village?.name ?? '',
    district: district?.name ?? '',
    regency: regency?.name ?? '',
    province: province?.code ?? '',
  };
}

/** Villages and districts of that name; none for what is too short to look for. */
export async function areasCalled(q: string) {
  if (q.length < 3) return [];
  const { items } = await visit().ask('orders.list-areas', { q: q.slice(0, 80) });
  return items;
}

/** `Tumpang, Talun, Kabupaten Blitar, Jawa Timur` */
export const inWords = (path: readonly NamedArea[]): string =>
  path
    .map(({ name }) => name)
    .reverse()
    .join(', ');

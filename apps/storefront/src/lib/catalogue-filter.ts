import { craftFilter, type Asked } from '@rakkarya/contracts';

export type Filter = Omit<Asked<'catalogue.list-crafts'>, 'language' | 'limit'>;

const sorts = { baru: 'new', murah: 'cheap', mahal: 'dear' } as const;
const sortNames = { new: 'baru', cheap: 'murah', dear: 'mahal' } as const;

/** What an address asks the catalogue for. What makes no sense is left out, so that no address is an error. */
export function readFilter(params: URLSearchParams, kind?: string): Filter {
  const place = params.get('tempat') ?? undefined;
  const wanted: Filter = {
    q: params.get('q')?.trim() || undefined,
    kind: kind ?? params.get('jenis') ?? undefined,
    district: place?.length === 8 ? place : undefined,
    village: place?.length === 13 ? place : undefined,
    producer: params.get('kelompok') ?? undefined,
    material: params.get('bahan') ?? undefined,
    priceMin: amount(params.get('min')),
    priceMax: amount(params.get('maks')),
    ready: params.has('siap') || undefined,
    made: params.has('pesan') || undefined,
    showroom: params.has('pamer') || undefined,
    sort: sorts[params.get('urut') as keyof typeof sorts],
    after: params.get('sesudah') ?? undefined,
  };
  return Object.fromEntries(Object.entries(wanted).filter(isSensible));
}

/** The address of a listing. A kind has a page of its own, and so has a search: there, what fits best comes first unless asked otherwise. */
export function catalogueAddress(filter: Filter): string {
  const params = new URLSearchParams();
  const add = (name: string, value: string | number | undefined) =>
    value !== undefined && params.set(name, String(value));
  add('q', filter.q);
  if (filter.q) add('jenis', filter.kind);
  add('tempat', filter.village ?? filter.district);
  add('kelompok', filter.producer);
  add('bahan', filter.material);
  add('min', filter.priceMin);
  add('maks', filter.priceMax);
  add('siap', filter.ready ? 1 : undefined);
  add('pesan', filter.made ? 1 : undefined);
  add('pamer', filter.showroom ? 1 : undefined);
  add('urut', filter.sort && (filter.q || filter.sort !== 'new') ? sortNames[filter.sort] : undefined);
  add('sesudah', filter.after);
  const path = filter.q ? '/cari' : filter.kind ? `/katalog/${filter.kind}` : '/katalog';
  return params.size ? `${path}?${params}` : path;
}

export const without = (filter: Filter, ...names: (keyof Filter)[]): Filter =>
  Object.fromEntries(
    Object.entries(filter).filter(([name]) => name !== 'after' && !names.includes(name as keyof Filter)),
  );

/** Prices as people type them: `50000`, `50.000`, `Rp 50.000`. */
function amount(text: string | null): number | undefined {
  const digits = text?.replace(/\D/g, '');
  return digits ? Number(digits) : undefined;
}

const isSensible = ([name, value]: [string, unknown]): boolean =>
  value !== undefined && craftFilter.shape[name as keyof Filter].safeParse(value).success;

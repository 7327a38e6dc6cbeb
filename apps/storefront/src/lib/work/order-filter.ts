import { requests, type Asked } from '@rakkarya/contracts';

type Filter = Pick<
  Asked<'orders.list-orders'>,
  'status' | 'producer' | 'village' | 'from' | 'to' | 'q' | 'waiting' | 'after'
>;

const shape = requests['orders.list-orders'].ask.shape;
const names = {
  status: 'status',
  producer: 'kelompok',
  village: 'desa',
  from: 'dari',
  to: 'sampai',
  q: 'cari',
  after: 'sesudah',
} as const;

/** What an address asks the list of orders for; what makes no sense is left out. */
export function readOrderFilter(params: URLSearchParams): Filter {
  const read = Object.entries(names).map(([field, name]) => {
    const given = params.get(name) || undefined;
    return [field, shape[field as keyof Filter].safeParse(given).data] as const;
  });
  const said = read.filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(said), ...(params.has('perlu') && { waiting: true }) };
}

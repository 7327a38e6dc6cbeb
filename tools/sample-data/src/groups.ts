import { buildQris, type Asked, type Tlv } from '@rakkarya/contracts';
import { nameId } from './name-id.js';
import { bilingual, cell, table } from './table.js';

type Payee = Asked<'producers.register-payee'>['payee'];
type Producer = Asked<'producers.register-producer'>['producer'];
export interface Account {
  name: string;
  login: string;
  role: 'buyer' | 'producer';
  producerId?: string;
}

export const payeeId = (key: string): string => nameId(`payee ${key}`);
export const producerId = (slug: string): string => nameId(`producer ${slug}`);

export const payees = (): (Payee & { id: string })[] =>
  table('payees').map((row) => ({
    id: payeeId(cell(row, 'key')),
    qris: sampleQris(cell(row, 'name'), cell(row, 'number')),
    name: cell(row, 'name'),
    account: { bank: cell(row, 'bank'), number: cell(row, 'number'), holder: cell(row, 'holder') },
  }));

export const producers = (): (Producer & { id: string })[] =>
  table('producers').map((row) => ({
    id: producerId(cell(row, 'slug')),
    slug: cell(row, 'slug'),
    name: cell(row, 'name'),
    mark: cell(row, 'mark'),
    village: cell(row, 'village'),
    about: bilingual(row, 'about'),
    sample: true,
    payeeId: payeeId(cell(row, 'payee')),
    phone: cell(row, 'phone'),
  }));

export const accounts = (): Account[] =>
  table('accounts').map((row) => ({
    name: cell(row, 'name'),
    login: cell(row, 'login'),
    role: row['role'] === 'producer' ? 'producer' : 'buyer',
    ...(row['producer'] && { producerId: producerId(row['producer']) }),
  }));

/** Longer names than this do not fit into a QRIS code. */
const MERCHANT_NAME = 25;

/** A code that is well-formed and leads nowhere: no acquirer has these numbers. */
function sampleQris(name: string, account: string): string {
  const merchant: Tlv[] = [
    ['00', 'ID.CO.QRIS.WWW'],
    ['02', `ID0${account}`],
    ['03', 'UMI'],
  ];
  return buildQris([
    ['00', '01'],
    ['01', '11'],
    ['51', merchant.map(([tag, value]) => tag + String(value.length).padStart(2, '0') + value).join('')],
    ['52', '5947'],
    ['53', '360'],
    ['58', 'ID'],
    ['59', name.length > MERCHANT_NAME ? name.replace(' (contoh)', '') : name],
    ['60', 'Kab. Blitar'],
    ['61', '66171'],
  ]);
}

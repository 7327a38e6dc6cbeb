import type { Rupiah } from './values.js';

/**
 * A merchant-presented QR code as its pairs of tag and value, in their order; the CRC (tag 63) is left out and made anew.
 * Source: EMVCo "QR Code Specification for Payment Systems, Merchant-Presented Mode" 1.1; the national QRIS profile for 26–51.
 */
export type Tlv = readonly [tag: string, value: string];

export type QrisFault = 'length' | 'crc' | 'tag' | 'missing' | 'currency' | 'country' | 'amount' | 'not-static';

/** What is wrong with a code somebody pasted. */
export class QrisProblem extends Error {
  constructor(
    readonly fault: QrisFault,
    readonly tag?: string,
  ) {
    super(`qris ${fault} ${tag ?? ''}`.trim());
    this.name = 'QrisProblem';
  }
}

export interface Qris {
  /** Tag 01: `11` may be scanned for ever, `12` is for one payment. */
  initiation: '11' | '12';
  /** Tag 59. */
  name: string;
  /** Tag 60. */
  city: string;
  /** Tag 51, sub-tag 02: the merchant's number in the national register. */
  nmid: string | null;
  amount: Rupiah | null;
  pairs: readonly Tlv[];
}

const LONGEST = 512;
const NEEDED = ['00', '01', '52', '53', '58', '59', '60'];
const LONGEST_OF: Readonly<Record<string, number>> = { '54': 13, '59': 25, '60': 15, '61': 10 };
const NATIONAL = 'ID.CO.QRIS.WWW';

/**
 * Reads a code and checks every length, tag and the CRC.
 * @throws QrisProblem with what is wrong first
 */
export function parseQris(code: string): Qris {
  if (code.length > LONGEST) throw new QrisProblem('length');
  const pairs = pairsIn(code);
  const crc = pairs.at(-1);
  if (crc?.[0] !== '63') throw new QrisProblem('missing', '63');
  if (crc[1] !== crc16(code.slice(0, -4))) throw new QrisProblem('crc');
  return read(pairs.slice(0, -1));
}

/** Writes pairs as a code: with its CRC at the end. */
export function buildQris(pairs: readonly Tlv[]): string {
  const body = `${pairs.map(written).join('')}6304`;
  return body + crc16(body);
}

/**
 * A payee's static code with the amount of one payment: 54 before 58, CRC anew. Acquirers may refuse a home-made `12`,
 * so `keepStatic` leaves 01 as it is, which wallets take just as well.
 */
export function withAmount(code: string, amount: Rupiah, { keepStatic = false } = {}): string {
  const { pairs, initiation } = parseQris(code);
  if (!Number.isSafeInteger(amount) || amount < 1 || String(amount).length > 13) throw new QrisProblem('amount', '54');
  const before = pairs.filter(([tag]) => tag !== '54');
  const at = before.findIndex(([tag]) => tag === '58');
  const dynamic = before.map(([tag, value]): Tlv => [tag, tag === '01' && !keepStatic ? '12' : value]);
  return buildQris((keepStatic && initiation === '11' ? before : dynamic).toSpliced(at, 0, ['54', String(amount)]));
}

/**
 * A code a payee may paste: static, without an amount, and with a name to show.
 * @throws QrisProblem
 */
export function parseStaticQris(code: string): Qris {
  const qris = parseQris(code);
  if (qris.initiation !== '11' || qris.amount !== null) throw new QrisProblem('not-static', '01');
  return qris;
}

/** CRC-16/CCITT-FALSE (polynomial 0x1021, initial value 0xFFFF): `123456789` gives 29B1. Over the bytes of UTF-8. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

function read(pairs: readonly Tlv[]): Qris {
  const values = new Map(pairs);
  if (values.size !== pairs.length) throw new QrisProblem('tag');
  const missing = NEEDED.find((tag) => !values.get(tag));
  if (missing) throw new QrisProblem('missing', missing);
  if (pairs[0]![0] !== '00' || values.get('00') !== '01') throw new QrisProblem('tag', '00');
  const initiation = values.get('01');
  if (initiation !== '11' && initiation !== '12') throw new QrisProblem('tag', '01');
  if (values.get('53') !== '360') throw new QrisProblem('currency', '53');
  if (values.get('58') !== 'ID') throw new QrisProblem('country', '58');
  const tooLong = Object.entries(LONGEST_OF).find(([tag, most]) => (values.get(tag)?.length ?? 0) > most);
  if (tooLong) throw new QrisProblem('length', tooLong[0]);
  const [name, city] = [values.get('59')!, values.get('60')!];
  return { initiation, name, city, nmid: nmidIn(pairs), amount: amountIn(values.get('54')), pairs };
}

/** At least one merchant account (26–51) has to be there, each well-formed within. */
function nmidIn(pairs: readonly Tlv[]): string | null {
  const accounts = pairs.filter(([tag]) => tag >= '26' && tag <= '51');
  if (accounts.length === 0) throw new QrisProblem('missing', '26');
  const within = accounts.map(([, value]) => new Map(pairsIn(value)));
  if (within.some((account) => !account.get('00'))) throw new QrisProblem('tag', '26');
  return within.find((account) => account.get('00') === NATIONAL)?.get('02') ?? null;
}

function amountIn(value: string | undefined): Rupiah | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,12}(\.0{1,2})?$/.test(value)) throw new QrisProblem('amount', '54');
  return Number(value);
}

function pairsIn(text: string): Tlv[] {
  const pairs: Tlv[] = [];
  for (let at = 0; at < text.length;) {
    const [, tag, length] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    if (!tag || !length) throw new QrisProblem('tag');
    const value = text.slice(at + 4, at + 4 + Number(length));
    if (value.length !== Number(length) || value.length === 0) throw new QrisProblem('length', tag);
    pairs.push([tag, value]);
    at += 4 + value.length;
  }
  return pairs;
}

const written = ([tag, value]: Tlv): string => `${tag}${String(value.length).padStart(2, '0')}${value}`;

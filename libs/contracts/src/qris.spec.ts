import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildQris, crc16, parseQris, parseStaticQris, QrisProblem, withAmount, type Tlv } from './qris.js';

const sample =
  '00020101021126570011ID.DANA.WWW011893600915302259148102090225914810303UMI51440014ID.CO.QRIS.WWW0215ID10200176114730303UMI5204581253033605802ID5922Warung Sayur Bu Sugeng6010Kab. Demak610559567630458C7';

const faultOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (problem) {
    if (problem instanceof QrisProblem) return problem.fault;
    throw problem;
  }
  return undefined;
};

const text = (most: number) => fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: most });
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const tlv = (pairs: readonly Tlv[]): string =>
  pairs.map(([tag, value]) => tag + String(value.length).padStart(2, '0') + value).join('');

/** A payee's static code, as its pairs. */
const payees: fc.Arbitrary<Tlv[]> = fc
  .record({ name: text(25), city: text(15), pan: digits(18), nmid: digits(13), kind: digits(4), postal: digits(5) })
  .map(({ name, city, pan, nmid, kind, postal }) => [
    ['00', '01'],
    ['01', '11'],
    [
      '26',
      tlv([
        ['00', 'ID.CONTOH.WWW'],
        ['01', pan],
        ['03', 'UMI'],
      ]),
    ],
    [
      '51',
      tlv([
        ['00', 'ID.CO.QRIS.WWW'],
        ['02', `ID${nmid}`],
        ['03', 'UMI'],
      ]),
    ],
    ['52', kind],
    ['53', '360'],
    ['58', 'ID'],
    ['59', name],
    ['60', city],
    ['61', postal],
  ]);
const amounts = fc.integer({ min: 1, max: 9_999_999_999_999 });
/** The same code with something else in one pair. */
const changed = (pairs: readonly Tlv[], tag: string, value: string | null): string =>
  buildQris(pairs.flatMap((pair): Tlv[] => (pair[0] !== tag ? [pair] : value === null ? [] : [[tag, value]])));

describe('a QRIS code', () => {
  it('has the CRC of the standard', () => {
    expect(crc16('123456789')).toBe('29B1');
  });

  it('says to whom the money goes', () => {
    expect(parseStaticQris(sample)).toMatchObject({
      name: 'Warung Sayur Bu Sugeng',
      city: 'Kab. Demak',
      nmid: 'ID1020017611473',
      amount: null,
    });
    expect(buildQris(parseQris(sample).pairs)).toBe(sample);
  });

  it('is read as it was written, for any payee', () => {
    fc.assert(fc.property(payees, (pairs) => expect(parseQris(buildQris(pairs)).pairs).toEqual(pairs)));
  });

  it('becomes one with the amount, before the country, for one payment', () => {
    fc.assert(
      fc.property(payees, amounts, fc.boolean(), (pairs, amount, keepStatic) => {
        const paid = parseQris(withAmount(buildQris(pairs), amount, { keepStatic }));

        expect(paid).toMatchObject({ amount, initiation: keepStatic ? '11' : '12' });
        const tags = paid.pairs.map(([tag]) => tag);
        expect(tags.indexOf('54')).toBe(tags.indexOf('58') - 1);
        expect(paid.pairs.filter(([tag]) => tag !== '54' && tag !== '01')).toEqual(
          pairs.filter(([tag]) => tag !== '01'),
        );
      }),
    );
  });

  it('is refused with any one character changed', () => {
    fc.assert(
      fc.property(payees, fc.nat(), text(1), (pairs, n, other) => {
        const code = buildQris(pairs);
        const at = n % code.length;
        fc.pre(code[at] !== other);
        expect(() => parseQris(code.slice(0, at) + other + code.slice(at + 1))).toThrow(QrisProblem);
      }),
    );
  });

  it('is refused when cut short, or with something behind it', () => {
    fc.assert(
      fc.property(payees, fc.nat(), text(8), (pairs, n, more) => {
        const code = buildQris(pairs);
        expect(() => parseQris(code.slice(0, n % code.length))).toThrow(QrisProblem);
        expect(() => parseQris(code + more)).toThrow(QrisProblem);
      }),
    );
  });

  it('is refused when a length does not fit, though its CRC does', () => {
    fc.assert(
      fc.property(payees, fc.integer({ min: 1, max: 20 }), (pairs, more) => {
        const [first, ...rest] = pairs.toReversed();
        const wrong = `${first![0]}${String(first![1].length + more).padStart(2, '0')}${first![1]}`;
        const body = `${tlv(rest.toReversed())}${wrong}6304`;
        expect(() => parseQris(body + crc16(body))).toThrow(QrisProblem);
      }),
    );
  });

  it.each([
    ['00', '02', 'tag'],
    ['01', '13', 'tag'],
    ['53', '840', 'currency'],
    ['58', 'SG', 'country'],
    ['59', 'x'.repeat(26), 'length'],
    ['60', 'x'.repeat(16), 'length'],
    ['26', 'no pairs within', 'tag'],
    ['52', null, 'missing'],
    ['59', null, 'missing'],
  ])('is refused with tag %s as %p', (tag, value, fault) => {
    expect(faultOf(() => parseQris(changed(parseQris(sample).pairs, tag, value)))).toBe(fault);
  });

  it('is refused without a merchant account, and with a tag twice', () => {
    const { pairs } = parseQris(sample);
    expect(faultOf(() => parseQris(buildQris(pairs.filter(([tag]) => tag !== '26' && tag !== '51'))))).toBe('missing');
    expect(faultOf(() => parseQris(buildQris([...pairs, ['59', 'Orang lain']])))).toBe('tag');
  });

  it('is no payee’s own code when it was made for one payment', () => {
    expect(faultOf(() => parseStaticQris(withAmount(sample, 25_000)))).toBe('not-static');
    expect(faultOf(() => withAmount(sample, 0))).toBe('amount');
  });
});

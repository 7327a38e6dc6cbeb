import type { Language, Rupiah } from '@rakkarya/contracts';

const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;
const rupiahIn = {
  id: new Intl.NumberFormat(locales.id, { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat(locales.en, {
    style: 'currency',
    currency: 'IDR',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }),
};
const numbersIn = { id: new Intl.NumberFormat(locales.id), en: new Intl.NumberFormat(locales.en) };
const listsIn = { id: new Intl.ListFormat(locales.id), en: new Intl.ListFormat(locales.en) };

/** `Rp 25.000` in Indonesian, `Rp 25,000` in English; the space does not break. */
export const writeRupiah = (amount: Rupiah, language: Language): string => rupiahIn[language].format(amount);

/** `1.234` in Indonesian, `1,234` in English. */
export const writeNumber = (number: number, language: Language): string => numbersIn[language].format(number);

/** Grams below a kilogram, else kilograms with one decimal: `800 g`, `1,1 kg`. */
export const writeWeight = (grams: number, language: Language): string =>
  grams < 1000 ? `${grams} g` : `${writeNumber(Math.round(grams / 100) / 10, language)} kg`;

/** `a, b, dan c` in Indonesian, `a, b and c` in English. */
export const writeList = (items: readonly string[], language: Language): string => listsIn[language].format(items);

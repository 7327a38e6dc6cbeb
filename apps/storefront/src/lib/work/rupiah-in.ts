/** One whole amount: plain, or in groups of three set apart by one and the same sign; cents are written behind another. */
const WHOLE = [
  /^(\d{1,3})$/,
  /^(\d{4,})(?:[.,]00)?$/,
  /^(\d{1,3}(?:\.\d{3})+)(?:,00)?$/,
  /^(\d{1,3}(?:,\d{3})+)(?:\.00)?$/,
  /^(\d{1,3}(?:\s\d{3})+)(?:[.,]00)?$/,
];

/**
 * Rupiah as people type them and banks write them: `75000`, `Rp 75.000`, `75.000,00`, `75,000.00`, `75.000,-`. What may be
 * another amount, such as `75.00`, is no number: cents that are read along make a hundred times as much of it.
 */
export function rupiahIn(text: string): number {
  const written = text
    .trim()
    .replace(/^Rp\.?\s*/i, '')
    .replace(/,-+$/, '');
  const [found] = WHOLE.flatMap((shape) => shape.exec(written)?.[1] ?? []);
  return found === undefined ? Number.NaN : Number(found.replace(/\D/g, ''));
}

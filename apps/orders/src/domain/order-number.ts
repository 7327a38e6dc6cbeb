/** No 0, O, 1 or I: a number is read aloud over the phone and copied by hand. */
const SYMBOLS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Random, so that nobody learns from a number how much is sold; two alike are refused by the table. */
export function newOrderNumber(): string {
  const symbols = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => SYMBOLS[byte % SYMBOLS.length]);
  return `RK-${symbols.join('')}`;
}

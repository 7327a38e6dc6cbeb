import type { Language, Rupiah } from '@rakkarya/contracts';
import * as wording from '@rakkarya/wording';
import { visit } from './visit.ts';

/** The language of the visit; it follows from the address. */
export const language = (): Language => visit().language;

/** The address of one of our pages in the reader's language: `/katalog` is `/en/katalog` in English. */
export const address = (path: string): string => inLanguage(path, language());

export const inLanguage = (path: string, of: Language): string =>
  of === 'en' ? `/en${path === '/' ? '' : path}` : path;

/** A path as our routes know it, without its language. */
export const withoutLanguage = (path: string): string => path.replace(/^\/en(?=\/|$)/, '') || '/';

/** Keeps a name from turning the direction of the sentence around it (Unicode TR9, isolates). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

export const rupiah = (amount: Rupiah): string => wording.writeRupiah(amount, language());
export const number = (count: number): string => wording.writeNumber(count, language());
export const weight = (grams: number): string => wording.writeWeight(grams, language());
export const list = (items: readonly string[]): string => wording.writeList(items, language());
export const day = (when: string): string => wording.writeDay(when, language());
export const shortDay = (when: string): string => wording.writeShortDay(when, language());
export const time = (when: string): string => wording.writeTime(when, language());
export const moment = (when: string): string => wording.writeMoment(when, language());
export const deadline = (when: string): string => wording.writeDeadline(when, language());

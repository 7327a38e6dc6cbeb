import type { Language } from '@rakkarya/contracts';
import { overwriteGetLocale } from '#messages/runtime';

/**
 * From now on, a message called without a locale is in the language that `now` answers, for the whole process.
 * The storefront uses it, with the language of the visit being answered; everyone else passes `{ locale }`.
 */
export const speakLanguageOf = (now: () => Language): void => overwriteGetLocale(now);

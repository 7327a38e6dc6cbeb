import type { Bilingual } from './words.js';

/** What a variant of a craft is called where it stands alone: in a cart, on a slip. */
export function called(craft: Bilingual, variant: Bilingual): Bilingual {
  const id = joined(craft.id, variant.id);
  const translated = craft.en !== undefined || variant.en !== undefined;
  return translated ? { id, en: joined(craft.en ?? craft.id, variant.en ?? variant.id) } : { id };
}

const joined = (craft: string, variant: string): string => (variant === craft ? craft : `${craft}, ${variant}`);

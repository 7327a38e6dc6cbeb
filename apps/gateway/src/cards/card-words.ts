import { createHash } from 'node:crypto';
import type { Answer, Language } from '@rakkarya/contracts';
import { m, writeRupiah } from '@rakkarya/wording';

/** Everything a share card shows: what is the same here is the same picture. */
export interface CardWords {
  title: string;
  price: string;
  by: string;
  picture: string | null;
}

export function cardWords(craft: Answer<'catalogue.show-craft'>, language: Language): CardWords {
  const { title, price, producer, village, pictures, image } = craft;
  return {
    title,
    price: writeRupiah(price, language),
    by: m.card_by({ group: producer.name, village: village.name }, { locale: language }),
    picture: pictures[0] ?? image,
  };
}

/** A card of an older look must not be found again. */
const LOOK = 2;

export const cardKey = (words: CardWords): string =>
  createHash('sha256')
    .update(JSON.stringify([LOOK, words]))
    .digest('hex');

import { createHash } from 'node:crypto';
import type { Craft } from './answers.ts';
import { language } from './language.ts';

/** The address of a craft's share card. It changes with what the card shows, since previews are kept wherever it was shared. */
export function cardAddress({ slug, title, price, producer, village, pictures, image }: Craft): string {
  const shown = JSON.stringify([title, price, producer.name, village.name, pictures[0] ?? image]);
  const version = createHash('sha256').update(shown).digest('base64url').slice(0, 12);
  return `/og/karya/${slug}.jpg?bahasa=${language()}&v=${version}`;
}

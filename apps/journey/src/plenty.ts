import type { Answer } from '@rakkarya/contracts';

type Craft = Answer<'catalogue.show-craft'>;

/** More pieces of one craft than the tests of a file buy. */
export const PLENTY = 20;

/** The variant of which there is most. */
export const plentiest = ({ variants }: Craft): Craft['variants'][number] =>
  variants.reduce((most, other) => (other.available > most.available ? other : most));

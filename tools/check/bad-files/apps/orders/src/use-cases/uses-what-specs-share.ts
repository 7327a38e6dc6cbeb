// refused by no-restricted-imports: things with names are for specs
import { aBowl } from '../things/shelf.js';

export const bowl = aBowl;

// refused by @nx/enforce-module-boundaries: another package's inside is not for use, by whatever path
import { Stock } from '../../../producers/src/domain/stock.js';

export const taken = Stock;

// refused by @nx/enforce-module-boundaries: contracts stand below all others
import { withCorrelation } from '@rakkarya/messaging';

export const known = withCorrelation;

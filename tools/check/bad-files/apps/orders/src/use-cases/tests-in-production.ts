// refused by @nx/enforce-module-boundaries: only specs and apps/journey import testing
import { eventually } from '@rakkarya/testing';

export const patient = eventually;

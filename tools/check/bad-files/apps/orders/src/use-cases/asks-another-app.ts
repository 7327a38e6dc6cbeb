// refused by @nx/enforce-module-boundaries: apps use libs, never apps
import { database } from '@rakkarya/producers';

export const borrowed = database;

// refused by @nx/enforce-module-boundaries: sentences are made without a server
import { Broker } from '@rakkarya/messaging';

export const broker = Broker;

// refused by @nx/enforce-module-boundaries: pages get everything through Visit
import { Requests } from '@rakkarya/messaging';

export const shortcut = Requests;

// refused by @nx/enforce-module-boundaries: libs use contracts; only service is built on messaging
import { startService } from '@rakkarya/service';

export const start = startService;

import type { Database } from '@rakkarya/service';
import { CreateAccounts } from './migrations/20261122-1000-create-accounts.js';
import { CreateLinkLimits } from './migrations/20261122-1500-create-link-limits.js';
import { CreateFavourites } from './migrations/20261122-2212-create-favourites.js';

/** The gateway announces nothing and reads no stream: it has none of messaging's tables. */
export const database: Database = { entities: [], migrations: [CreateAccounts, CreateLinkLimits, CreateFavourites] };

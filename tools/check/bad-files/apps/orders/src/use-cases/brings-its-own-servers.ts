// refused by @nx/enforce-module-boundaries: servers belong to the start and to tests
import { startPostgres } from '@rakkarya/servers';

export const mine = startPostgres;

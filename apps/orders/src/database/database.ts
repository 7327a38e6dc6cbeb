import { messagingSchemas } from '@rakkarya/messaging';
import type { Database } from '@rakkarya/service';
import { CreateOrders } from './migrations/20261122-1000-create-orders.js';

export const database: Database = {
  entities: messagingSchemas,
  migrations: [CreateOrders],
};

import { messagingSchemas } from '@rakkarya/messaging';
import type { Database } from '@rakkarya/service';
import { CreateOrders } from './migrations/20261122-1000-create-orders.js';
import { orderSchema } from './order.schema.js';
import { paymentSchema } from './payment.schema.js';
import { refundSchema } from './refund.schema.js';

export const database: Database = {
  entities: [...messagingSchemas, orderSchema, paymentSchema, refundSchema],
  migrations: [CreateOrders],
};

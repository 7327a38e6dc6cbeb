import { EntitySchema } from 'typeorm';
import type { Movement } from '../domain/stock.js';

export interface StockMovement extends Movement {
  id: string;
  seq: string;
  orderNumber: string | null;
  accountId: string;
  at: Date;
}

export const stockMovementSchema = new EntitySchema<StockMovement>({
  name: 'stock_movements',
  columns: {
    id: { type: 'uuid', primary: true },
    seq: { type: 'bigint' },
    sku: { type: 'text' },
    place: { type: 'text' },
    quantity: { type: 'int' },
    cause: { type: 'text' },
    orderNumber: { type: 'text', nullable: true },
    accountId: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

import { EntitySchema } from 'typeorm';
import { Stock } from '../domain/stock.js';

/** Read through this, never written: see `enter-reservation.ts`, `give-back.ts` and `record-movements.ts`. */
export const stockSchema = new EntitySchema<Stock>({
  name: 'stock',
  target: Stock,
  tableName: 'stock',
  columns: {
    sku: { type: 'text', primary: true },
    producerId: { type: 'uuid' },
    title: { type: 'text' },
    picture: { type: 'text', nullable: true },
    workshop: { type: 'int' },
    showroom: { type: 'int' },
    reserved: { type: 'int' },
    version: { type: 'int' },
  },
});

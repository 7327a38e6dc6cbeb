import { EntitySchema } from 'typeorm';
import { Parcel } from '../domain/parcel.js';

export const parcelSchema = new EntitySchema<Parcel>({
  name: 'parcel',
  target: Parcel,
  tableName: 'parcels',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    orderNumber: { type: 'text' },
    producerId: { type: 'uuid' },
    status: { type: 'text' },
    version: { type: 'int' },
    paid: { type: 'boolean' },
    readyBy: { type: 'date', nullable: true },
    courier: { type: 'text', nullable: true },
    trackingNumber: { type: 'text', nullable: true },
    delivery: { type: 'jsonb' },
    lines: { type: 'jsonb' },
  },
});

import { rupiahColumn } from '@rakkarya/service';
import { EntitySchema } from 'typeorm';
import { Order } from '../domain/order.js';

export const orderSchema = new EntitySchema<Order>({
  name: 'order',
  target: Order,
  tableName: 'orders',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'text' },
    version: { type: 'integer' },
    status: { type: 'text' },
    placedAt: { type: 'timestamptz' },
    language: { type: 'text' },
    accountId: { type: 'text', nullable: true },
    buyer: { type: 'jsonb' },
    delivery: { type: 'jsonb' },
    payBy: { type: 'text' },
    holdMinutes: { type: 'integer' },
    lines: { type: 'jsonb' },
    parts: { type: 'jsonb' },
    producerIds: { type: 'uuid', array: true },
    subtotal: rupiahColumn,
    deliveryFee: rupiahColumn,
    due: { type: 'timestamptz', nullable: true },
    clockStoppedAt: { type: 'timestamptz', nullable: true },
    proofWaits: { type: 'boolean' },
    cancellation: { type: 'text', nullable: true },
    ended: { type: 'jsonb', nullable: true },
    parcels: { type: 'jsonb' },
    timeline: { type: 'jsonb' },
    idempotency: { type: 'text' },
    fingerprint: { type: 'text' },
    keySalt: { type: 'text' },
    keyHash: { type: 'text' },
  },
});

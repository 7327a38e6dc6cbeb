import { rupiahColumn } from '@rakkarya/service';
import { EntitySchema } from 'typeorm';
import { Payment } from '../domain/payment.js';

export const paymentSchema = new EntitySchema<Payment>({
  name: 'payment',
  target: Payment,
  tableName: 'payments',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    position: { type: 'integer' },
    payeeId: { type: 'uuid' },
    payeeName: { type: 'text' },
    way: { type: 'text' },
    amount: rupiahColumn,
    uniqueAmount: { type: 'integer', nullable: true },
    due: { type: 'timestamptz' },
    state: { type: 'text' },
    account: { type: 'jsonb', nullable: true },
    accountKey: { type: 'text', nullable: true },
    hasProof: { type: 'boolean' },
    received: { ...rupiahColumn, nullable: true },
    confirmedBy: { type: 'text', nullable: true },
  },
});

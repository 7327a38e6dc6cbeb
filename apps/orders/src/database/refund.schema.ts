import { rupiahColumn } from '@rakkarya/service';
import { EntitySchema } from 'typeorm';
import { Refund } from '../domain/refund.js';

export const refundSchema = new EntitySchema<Refund>({
  name: 'refund',
  target: Refund,
  tableName: 'refunds',
  columns: {
    id: { type: 'uuid', primary: true },
    orderId: { type: 'uuid' },
    paymentId: { type: 'uuid' },
    payeeId: { type: 'uuid' },
    payeeName: { type: 'text' },
    amount: rupiahColumn,
    reason: { type: 'text' },
    createdAt: { type: 'timestamptz', createDate: true },
  },
});

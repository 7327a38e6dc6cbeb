import { rupiahColumn } from '@rakkarya/service';
import { EntitySchema } from 'typeorm';
import { Earning } from '../domain/earning.js';

export const earningSchema = new EntitySchema<Earning>({
  name: 'earning',
  target: Earning,
  tableName: 'earnings',
  columns: {
    orderId: { type: 'uuid', primary: true },
    producerId: { type: 'uuid', primary: true },
    payeeId: { type: 'uuid', primary: true },
    orderNumber: { type: 'text' },
    amount: rupiahColumn,
    completedAt: { type: 'timestamptz' },
  },
});

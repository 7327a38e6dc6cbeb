import { EntitySchema } from 'typeorm';
import { Payee } from '../domain/payee.js';

export const payeeSchema = new EntitySchema<Payee>({
  name: 'payee',
  target: Payee,
  tableName: 'payees',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    name: { type: 'text' },
    account: { type: 'jsonb' },
    qris: { type: 'text', nullable: true },
  },
});

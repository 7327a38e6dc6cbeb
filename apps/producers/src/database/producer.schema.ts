import { EntitySchema } from 'typeorm';
import { Producer } from '../domain/producer.js';

export const producerSchema = new EntitySchema<Producer>({
  name: 'producer',
  target: Producer,
  tableName: 'producers',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    slug: { type: 'text', unique: true },
    name: { type: 'text' },
    mark: { type: 'text' },
    village: { type: 'text' },
    about: { type: 'jsonb' },
    sample: { type: 'boolean' },
    payeeId: { type: 'uuid' },
    phone: { type: 'text', nullable: true },
  },
});

import { EntitySchema } from 'typeorm';
import { Craft } from '../domain/craft.js';

export const craftSchema = new EntitySchema<Craft>({
  name: 'craft',
  target: Craft,
  columns: {
    id: { type: 'uuid', primary: true },
    producerId: { type: 'uuid' },
    version: { type: 'int' },
    onShelf: { type: 'boolean' },
    content: { type: 'jsonb', nullable: true },
  },
});

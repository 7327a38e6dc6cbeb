import { EntitySchema } from 'typeorm';
import { Question } from '../domain/question.js';

export const questionSchema = new EntitySchema<Question>({
  name: 'question',
  target: Question,
  columns: {
    id: { type: 'uuid', primary: true },
    craftId: { type: 'uuid' },
    asker: { type: 'text' },
    name: { type: 'text' },
    phone: { type: 'text', nullable: true },
    words: { type: 'text' },
    answer: { type: 'text', nullable: true },
    answeredAt: { type: 'timestamptz', nullable: true },
    hidden: { type: 'boolean' },
  },
});

import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { Conditions } from '../database/conditions.js';
import { Cursors } from '../database/cursors.js';
import { ABOUT, aboutOf, QUESTION, questionOf, slice, type AboutRow, type QuestionRow } from '../database/voices.js';
import { refuseUnlessMaker } from '../domain/own.js';
import type { QuestionState } from '../domain/question.js';

interface Row extends QuestionRow, AboutRow {
  phone: string | null;
  hidden: boolean;
}

const STATES: Record<QuestionState, string> = {
  open: 'answer IS NULL AND NOT hidden',
  answered: 'answer IS NOT NULL AND NOT hidden',
  hidden: 'hidden',
};

/** Staff mind all of them, a group those of its crafts that are not hidden. */
@Controller()
export class ListQuestions {
  constructor(
    private readonly db: DataSource,
    private readonly cursors: Cursors,
  ) {}

  @OnRequest('catalogue.list-questions')
  async handle({
    by,
    state,
    language,
    ...wanted
  }: Request<'catalogue.list-questions'>): Promise<Answer<'catalogue.list-questions'>> {
    refuseUnlessMaker(by);
    const list = { questions: by, state };
    const { rows, next } = await slice({ cursors: this.cursors, list }, wanted, (below, limit) => {
      const conditions = new Conditions().add('no < ?', below);
      if (by.role === 'producer') conditions.add('producer_id = ? AND NOT hidden', by.producerId);
      if (state) conditions.add(STATES[state]);
      return this.#find(conditions, limit);
    });
    const items = rows.map((row) => ({ ...itemOf(row, language), phone: by.role === 'staff' ? row.phone : null }));
    return { items, next };
  }

  #find(conditions: Conditions, limit: number): Promise<Row[]> {
    const text = `SELECT ${QUESTION}, ${ABOUT}, phone, hidden FROM question JOIN craft ON craft.id = question.craft_id
      ${conditions.where} ORDER BY no DESC LIMIT ${conditions.bind(limit)}`;
    return this.db.query(text, conditions.values);
  }
}

const itemOf = (row: Row, language: 'id' | 'en') => ({
  ...questionOf(row),
  state: row.hidden ? ('hidden' as const) : row.answer === null ? ('open' as const) : ('answered' as const),
  craft: aboutOf(row, language),
});

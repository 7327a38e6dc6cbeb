import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { Cursors } from '../database/cursors.js';
import { prepared } from '../database/prepared.js';
import { craftOnShelf, QUESTION, questionOf, slice, type QuestionRow } from '../database/voices.js';

@Controller()
export class ListCraftQuestions {
  constructor(
    private readonly db: DataSource,
    private readonly cursors: Cursors,
  ) {}

  @OnRequest('catalogue.list-craft-questions')
  async handle(wanted: Request<'catalogue.list-craft-questions'>): Promise<Answer<'catalogue.list-craft-questions'>> {
    const { craftId, slug } = await craftOnShelf(this.db, wanted.slug);
    const list = { questions: craftId };
    const { rows, next } = await slice({ cursors: this.cursors, list }, wanted, (below, limit) =>
      prepared<QuestionRow>(
        this.db,
        `SELECT ${QUESTION} FROM question
         WHERE craft_id = $1 AND answer IS NOT NULL AND NOT hidden AND no < $2 ORDER BY no DESC LIMIT $3`,
        [craftId, below, limit],
      ),
    );
    return { craft: slug, items: rows.map(questionOf), next };
  }
}

import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource, type EntityManager } from 'typeorm';
import { askerOf, Question } from '../domain/question.js';

/** So many questions of one person may wait for an answer, over all crafts. */
const MOST_OPEN = 10;

@Controller()
export class AskQuestion {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.ask-question')
  async handle({ by, slug, question }: Request<'catalogue.ask-question'>): Promise<Answer<'catalogue.ask-question'>> {
    const { words, name, phone = null } = question;
    const asker = askerOf(by, question.phone);

    return this.db.transaction(async (tx) => {
      const [craft] = await tx.query(
        'SELECT craft_id FROM craft_slug JOIN listing USING (craft_id) WHERE craft_slug.slug = $1',
        [slug],
      );
      if (!craft) throw new BrokenRule('not-found');
      const asked = { craftId: craft.craft_id as string, asker, words };
      const known = await this.#known(tx, asked);
      if (known) return { id: known.id, state: known.state };
      await refuseTooMany(tx, asker);
      await tx
        .createQueryBuilder()
        .insert()
        .into(Question)
        .values({ id: randomUUID(), ...asked, name, phone, hidden: false })
        .orIgnore()
        .execute();
      const { id, state } = (await this.#known(tx, asked))!;
      return { id, state };
    });
  }

  #known(tx: EntityManager, asked: Pick<Question, 'craftId' | 'asker' | 'words'>): Promise<Question | null> {
    return tx.findOneBy(Question, asked);
  }
}

async function refuseTooMany(tx: EntityManager, asker: string): Promise<void> {
  const open = await tx.query('SELECT 1 FROM question WHERE asker = $1 AND answer IS NULL AND NOT hidden LIMIT $2', [
    asker,
    MOST_OPEN,
  ]);
  if (open.length >= MOST_OPEN) throw new BrokenRule('too-many', {});
}

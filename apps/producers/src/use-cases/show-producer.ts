import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { producerItems } from '../database/producer-items.js';

@Controller()
export class ShowProducer {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.show-producer')
  async handle({ slug, language }: Request<'producers.show-producer'>): Promise<Answer<'producers.show-producer'>> {
    const [group] = await producerItems(this.db.manager, { slug });
    if (!group) throw new BrokenRule('not-found');
    return { ...group, about: group.about[language] ?? group.about.id };
  }
}

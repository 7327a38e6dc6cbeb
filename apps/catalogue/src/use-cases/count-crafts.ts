import { Controller } from '@nestjs/common';
import type { Answer } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { ShelfTally } from '../database/shelf-tally.js';

@Controller()
export class CountCrafts {
  constructor(private readonly shelf: ShelfTally) {}

  /** Groups and villages count as soon as something of theirs stands on the shelf. */
  @OnRequest('catalogue.count-crafts')
  async handle(): Promise<Answer<'catalogue.count-crafts'>> {
    const { total, by } = (await this.shelf.now()).count({});
    return { crafts: total, producers: by.producer.size, villages: by.village.size };
  }
}

import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { placeOf } from '../database/list-place.js';
import { listedMessages } from '../database/message-rows.js';
import { Wording } from '../words/wording.js';

@Controller()
export class ListMessages {
  constructor(
    private readonly db: DataSource,
    private readonly wording: Wording,
  ) {}

  @OnRequest('notices.list-messages')
  async handle(listing: Request<'notices.list-messages'>): Promise<Answer<'notices.list-messages'>> {
    const { by, state, order, limit } = listing;
    if (by.role !== 'staff' && by.role !== 'producer') throw new BrokenRule('not-allowed');
    const sought = { by, state, order, after: placeOf(listing.after) };
    const rows = await listedMessages(this.db.manager, sought, limit + 1);
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => this.wording.view(row)),
      next: rows.length > limit ? shown.at(-1)!.seq : null,
    };
  }
}

import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { refuseUnlessStaff } from '../database/hold-voice.js';

@Controller()
export class ShowActivity {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.show-activity')
  async handle({ by, id }: Request<'catalogue.show-activity'>): Promise<Answer<'catalogue.show-activity'>> {
    refuseUnlessStaff(by);
    const [planned] = await this.db.query(
      'SELECT title, kind, starts_at, ends_at, place, book FROM activity WHERE id = $1',
      [id],
    );
    if (!planned) throw new BrokenRule('not-found');
    const { starts_at, ends_at, book, ...activity } = planned;
    const when = { startsAt: starts_at.toISOString(), endsAt: ends_at.toISOString() };
    return { id, activity: { ...activity, ...when, ...(book && { book }) } };
  }
}

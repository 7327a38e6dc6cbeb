import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

type Item = Answer<'catalogue.list-activities'>['items'][number];
interface Row extends Pick<Item, 'id' | 'kind' | 'place' | 'book'> {
  title: { id: string; en?: string };
  starts_at: Date;
  ends_at: Date;
}

@Controller()
export class ListActivities {
  constructor(private readonly db: DataSource) {}

  /** What has begun is still worth coming to. */
  @OnRequest('catalogue.list-activities')
  async handle({
    language,
    limit,
  }: Request<'catalogue.list-activities'>): Promise<Answer<'catalogue.list-activities'>> {
    const rows: Row[] = await this.db.query(
      'SELECT id, title, kind, starts_at, ends_at, place, book FROM activity WHERE ends_at > now() ORDER BY starts_at, id LIMIT $1',
      [limit],
    );
    return {
      items: rows.map(({ id, kind, title, place, book, starts_at, ends_at }) => ({
        ...{ id, kind, place, book, title: title[language] ?? title.id },
        ...{ startsAt: starts_at.toISOString(), endsAt: ends_at.toISOString() },
      })),
    };
  }
}

import { Controller } from '@nestjs/common';
import type { Answer } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { PART } from '../database/sitemap-part.js';

@Controller()
export class ListSitemapParts {
  constructor(private readonly db: DataSource) {}

  /** One look into the index a part, not one a craft. */
  @OnRequest('catalogue.list-sitemap-parts')
  async handle(): Promise<Answer<'catalogue.list-sitemap-parts'>> {
    const rows: { part: number }[] = await this.db.query(
      `SELECT part FROM generate_series(0, (SELECT (max(shelf_no) - 1) / $1::bigint FROM listing)::integer) AS part
       WHERE EXISTS (SELECT 1 FROM listing WHERE shelf_no > part * $1::bigint AND shelf_no <= (part + 1) * $1::bigint)`,
      [PART],
    );
    return { parts: rows.map(({ part }) => part) };
  }
}

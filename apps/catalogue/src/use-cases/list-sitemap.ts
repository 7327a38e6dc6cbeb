import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { prepared } from '../database/prepared.js';
import { PART } from '../database/sitemap-part.js';

const SLICE = 1_000;

interface Row {
  shelf_no: string;
  slug: string;
  changed_at: Date;
  image: string | null;
}

/** Where a craft stands never changes, so its part neither: search engines see what is new from a part's own crafts. */
@Controller()
export class ListSitemap {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.list-sitemap')
  async handle({ part, after }: Request<'catalogue.list-sitemap'>): Promise<Answer<'catalogue.list-sitemap'>> {
    const rows = await prepared<Row>(
      this.db,
      `SELECT listing.shelf_no, slug, changed_at, image FROM listing JOIN craft ON craft.id = craft_id
       WHERE listing.shelf_no > $1 AND listing.shelf_no <= $2 ORDER BY listing.shelf_no LIMIT $3`,
      [Math.max(after, part * PART), (part + 1) * PART, SLICE],
    );
    const items = rows.map(({ slug, changed_at, image }) => ({ slug, changedAt: changed_at.toISOString(), image }));
    return { items, next: rows.length < SLICE ? null : Number(rows.at(-1)!.shelf_no) };
  }
}

import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { itemOf, LISTED, type ListedCraft } from '../database/listed-craft.js';
import { prepared } from '../database/prepared.js';

/** Two index scans, however many crafts a group or a kind has. */
const RELATED = `
  WITH here AS (SELECT listing.* FROM craft_slug JOIN listing USING (craft_id) WHERE craft_slug.slug = $1)
  (SELECT ${LISTED}, 0 AS near FROM listing
   WHERE producer_slug = (SELECT producer_slug FROM here) AND craft_id <> (SELECT craft_id FROM here)
   ORDER BY shelf_no DESC LIMIT greatest(1, $2::integer / 2))
  UNION ALL
  (SELECT ${LISTED}, 1 AS near FROM listing
   WHERE kind = (SELECT kind FROM here) AND producer_slug <> (SELECT producer_slug FROM here)
   ORDER BY shelf_no DESC LIMIT $2)`;

@Controller()
export class ListRelated {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.list-related')
  async handle({
    slug,
    language,
    limit,
  }: Request<'catalogue.list-related'>): Promise<Answer<'catalogue.list-related'>> {
    const rows = await prepared<ListedCraft & { near: number }>(this.db, RELATED, [slug, limit]);
    const nearest = rows.toSorted((one, other) => one.near - other.near).slice(0, limit);
    return { items: nearest.map((row) => itemOf(row, language)) };
  }
}

import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { itemOf, LISTED, type ListedCraft } from '../database/listed-craft.js';
import { prepared } from '../database/prepared.js';

@Controller()
export class ListCraftsById {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.list-crafts-by-id')
  async handle({
    ids,
    language,
  }: Request<'catalogue.list-crafts-by-id'>): Promise<Answer<'catalogue.list-crafts-by-id'>> {
    const rows = await prepared<ListedCraft>(
      this.db,
      `SELECT ${LISTED} FROM listing WHERE craft_id = ANY ($1) ORDER BY array_position($1::uuid[], craft_id)`,
      [ids],
    );
    return { items: rows.map((row) => ({ ...itemOf(row, language), id: row.craft_id })) };
  }
}

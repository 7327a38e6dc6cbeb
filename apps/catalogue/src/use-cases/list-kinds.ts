import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { prepared } from '../database/prepared.js';
import { ShelfTally } from '../database/shelf-tally.js';

@Controller()
export class ListKinds {
  constructor(
    private readonly db: DataSource,
    private readonly shelf: ShelfTally,
  ) {}

  @OnRequest('catalogue.list-kinds')
  async handle({ language }: Request<'catalogue.list-kinds'>): Promise<Answer<'catalogue.list-kinds'>> {
    const kinds = await prepared<{ code: string; name: string; dewey: string }>(
      this.db,
      `SELECT code, CASE $1 WHEN 'en' THEN name_en ELSE name_id END AS name, dewey FROM kind ORDER BY position`,
      [language],
    );
    const { by } = (await this.shelf.now()).count({});
    return { items: kinds.map((kind) => ({ ...kind, crafts: by.kind.get(kind.code) ?? 0 })) };
  }
}

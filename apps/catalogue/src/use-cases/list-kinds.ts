import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Controller()
export class ListKinds {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.list-kinds')
  async handle({ language }: Request<'catalogue.list-kinds'>): Promise<Answer<'catalogue.list-kinds'>> {
    const items = await this.db.query(
      `SELECT code, CASE $1 WHEN 'en' THEN name_en ELSE name_id END AS name, dewey,
         (SELECT count(*)::integer FROM listing WHERE listing.kind = kind.code) AS crafts
       FROM kind ORDER BY position`,
      [language],
    );
    return { items };
  }
}

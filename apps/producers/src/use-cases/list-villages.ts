import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { kindOf } from '../domain/region.js';

type Village = Omit<Answer<'producers.list-villages'>['items'][number], 'kind'>;

@Controller()
export class ListVillages {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.list-villages')
  async handle(_request: Request<'producers.list-villages'>): Promise<Answer<'producers.list-villages'>> {
    const villages: Village[] = await this.db.query(
      `SELECT villages.code, villages.name, json_build_object('code', districts.code, 'name', districts.name) AS district,
         (SELECT count(*)::integer FROM producers WHERE village = villages.code) AS producers
       FROM villages JOIN districts ON districts.code = district
       ORDER BY villages.code`,
    );
    return { items: villages.map((village) => ({ ...village, kind: kindOf(village.code) })) };
  }
}

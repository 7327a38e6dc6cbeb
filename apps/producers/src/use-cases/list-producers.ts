import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { producerItems } from '../database/producer-items.js';

@Controller()
export class ListProducers {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.list-producers')
  async handle(_request: Request<'producers.list-producers'>): Promise<Answer<'producers.list-producers'>> {
    const rows = await producerItems(this.db.manager);
    return { items: rows.map(({ about: _, ...item }) => item) };
  }
}

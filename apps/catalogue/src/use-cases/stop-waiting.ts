import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Controller()
export class StopWaiting {
  constructor(private readonly db: DataSource) {}

  @OnRequest('catalogue.stop-waiting')
  async handle({ id }: Request<'catalogue.stop-waiting'>): Promise<Answer<'catalogue.stop-waiting'>> {
    await this.db.query('DELETE FROM wait WHERE id = $1', [id]);
    return {};
  }
}

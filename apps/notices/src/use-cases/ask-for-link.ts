import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Controller()
export class AskForLink {
  constructor(private readonly db: DataSource) {}

  /** Looks nothing up: the answer and the time it takes are the same whether there is such an order or not. */
  @OnRequest('notices.ask-for-link')
  async handle({ number, phone }: Request<'notices.ask-for-link'>): Promise<Answer<'notices.ask-for-link'>> {
    await this.db.query('INSERT INTO link_asks (number, phone) VALUES ($1, $2)', [number, phone]);
    return {};
  }
}

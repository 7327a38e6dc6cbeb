import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { contactsOf } from '../database/contacts.js';
import { listedFor } from '../domain/own.js';

@Controller()
export class ListContacts {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.list-contacts')
  async handle({ by }: Request<'producers.list-contacts'>): Promise<Answer<'producers.list-contacts'>> {
    return { items: await contactsOf(this.db.manager, listedFor(by)) };
  }
}

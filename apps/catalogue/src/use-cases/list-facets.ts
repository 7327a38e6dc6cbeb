import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { countList } from '../database/count-list.js';
import { nameFacets } from '../database/name-facets.js';
import { ShelfTally } from '../database/shelf-tally.js';

@Controller()
export class ListFacets {
  constructor(
    private readonly db: DataSource,
    private readonly shelf: ShelfTally,
  ) {}

  @OnRequest('catalogue.list-facets')
  async handle(list: Request<'catalogue.list-facets'>): Promise<Answer<'catalogue.list-facets'>> {
    return nameFacets(this.db, list, await countList(this.db, this.shelf, list));
  }
}

import { Controller, Delete, Get, Header, Param, Put } from '@nestjs/common';
import { requests, type Answer, type Caller, type Language } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In } from '../access/visitor.js';
import { Favourites } from '../favourites/favourites.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

type Member = Exclude<Caller, { role: 'guest' }>;
const craftId = z.uuid();

/** Of whoever is signed in; nobody else sees them, staff neither. */
@Controller('api/favourites')
export class FavouritesController {
  constructor(
    private readonly favourites: Favourites,
    private readonly services: Services,
  ) {}

  /** Those that are on the shelf, latest first. */
  @Get()
  @For('buyer', 'producer', 'staff')
  @Header('cache-control', 'private, no-store')
  @Answers(requests['catalogue.list-crafts-by-id'].answer)
  async list(@By() by: Member, @In() language: Language): Promise<Answer<'catalogue.list-crafts-by-id'>> {
    const ids = await this.favourites.list(by.accountId);
    return ids.length ? this.services.ask('catalogue.list-crafts-by-id', { ids, language }) : { items: [] };
  }

  @Put(':craftId')
  @For('buyer', 'producer', 'staff')
  @Answers(null)
  async save(@Param('craftId', { schema: craftId }) id: string, @NoBody() _: undefined, @By() by: Member) {
    await this.favourites.save(by.accountId, id);
  }

  @Delete(':craftId')
  @For('buyer', 'producer', 'staff')
  @Answers(null)
  async drop(@Param('craftId', { schema: craftId }) id: string, @NoBody() _: undefined, @By() by: Member) {
    await this.favourites.drop(by.accountId, id);
  }
}

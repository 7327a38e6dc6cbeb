import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { BrokenRule, craftDraft, craftFilter, requests, slug, type Caller, type Language } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In } from '../access/visitor.js';
import { flag, numberIn, pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const RUPIAH = 1_000_000_000_000;

const filter = craftFilter.extend({
  priceMin: numberIn(0, RUPIAH).optional(),
  priceMax: numberIn(0, RUPIAH).optional(),
  ready: flag.optional(),
  made: flag.optional(),
  showroom: flag.optional(),
  ...pagingIn,
});

const narrowing = filter.omit({ sort: true, limit: true, after: true });

/** `id` is the caller's: the same again changes the craft. Producers publish for their own group and need not name it. */
const publication = craftDraft.extend({ id: z.uuid(), producerId: z.uuid().optional() });

@Controller('api/crafts')
export class CraftsController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('anyone')
  @Answers(requests['catalogue.list-crafts'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @In() language: Language) {
    return this.services.ask('catalogue.list-crafts', { ...wanted, language });
  }

  /** Stands before `:slug`: a craft of that name is shown on pages only. */
  @Get('facets')
  @For('anyone')
  @Answers(requests['catalogue.list-facets'].answer)
  facets(@Query({ schema: narrowing }) wanted: z.output<typeof narrowing>, @In() language: Language) {
    return this.services.ask('catalogue.list-facets', { ...wanted, language });
  }

  @Get(':slug')
  @For('anyone')
  @Answers(requests['catalogue.show-craft'].answer)
  show(@Param('slug', { schema: slug }) slug: string, @In() language: Language) {
    return this.services.ask('catalogue.show-craft', { slug, language });
  }

  @Post()
  @For('producer', 'staff')
  @Answers(requests['catalogue.publish-craft'].answer, 201)
  publish(@Body({ schema: publication }) { id, producerId, ...craft }: z.output<typeof publication>, @By() by: Caller) {
    const owner = producerId ?? (by.role === 'producer' ? by.producerId : undefined);
    if (owner === undefined)
      throw new BrokenRule('ill-formed', { issues: [{ field: 'producerId', code: 'invalid_type', missing: true }] });
    return this.services.ask('catalogue.publish-craft', { by, craftId: id, producerId: owner, craft });
  }

  @Delete(':id')
  @For('producer', 'staff')
  @Answers(requests['catalogue.withdraw-craft'].answer)
  withdraw(@Param('id', { schema: z.uuid() }) craftId: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('catalogue.withdraw-craft', { by, craftId });
  }
}

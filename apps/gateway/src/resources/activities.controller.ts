import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { activityDraft, requests, type Caller, type Language } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In } from '../access/visitor.js';
import { numberIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const id = z.uuid();
const wish = z.strictObject({ limit: numberIn(1, 50).default(20) });

/** What the programme invites to. */
@Controller('api/activities')
export class ActivitiesController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('anyone')
  @Answers(requests['catalogue.list-activities'].answer)
  list(@Query({ schema: wish }) { limit }: z.output<typeof wish>, @In() language: Language) {
    return this.services.ask('catalogue.list-activities', { language, limit });
  }

  /** As it was planned, in both languages, to be changed. */
  @Get(':id')
  @For('staff')
  @Answers(requests['catalogue.show-activity'].answer)
  show(@Param('id', { schema: id }) one: string, @By() by: Caller) {
    return this.services.ask('catalogue.show-activity', { by, id: one });
  }

  @Put(':id')
  @For('staff')
  @Answers(requests['catalogue.plan-activity'].answer)
  plan(
    @Param('id', { schema: id }) one: string,
    @Body({ schema: activityDraft }) activity: z.output<typeof activityDraft>,
    @By() by: Caller,
  ) {
    return this.services.ask('catalogue.plan-activity', { by, id: one, activity });
  }

  @Delete(':id')
  @For('staff')
  @Answers(requests['catalogue.cancel-activity'].answer)
  cancel(@Param('id', { schema: id }) one: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('catalogue.cancel-activity', { by, id: one });
  }
}

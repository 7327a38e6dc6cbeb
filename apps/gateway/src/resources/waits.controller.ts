import { Body, Controller, Delete, Param, Post, Req } from '@nestjs/common';
import { requests, slug, waitDraft, type Caller, type Language } from '@rakkarya/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In } from '../access/visitor.js';
import { phoneInAnySpelling } from '../orders/order-request.js';
import { Services } from '../services/services.js';
import { WaitForStock } from '../waiting/wait-for-stock.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const [byPhone, byEmail] = waitDraft.options;
const newWait = z
  .discriminatedUnion('by', [byPhone.extend({ phone: phoneInAnySpelling }), byEmail])
  .meta({ id: 'NewWait' });

/** Who wants to be told when something that is sold out can be had again. */
@Controller('api')
export class WaitsController {
  constructor(
    private readonly services: Services,
    private readonly waits: WaitForStock,
  ) {}

  @Post('crafts/:slug/waits')
  @For('anyone')
  @Answers(requests['catalogue.wait-for-stock'].answer, 201)
  wait(
    @Param('slug', { schema: slug }) craft: string,
    @Body({ schema: newWait }) wait: z.output<typeof newWait>,
    @By() by: Caller,
    @In() language: Language,
    @Req() { ip }: FastifyRequest,
  ) {
    return this.waits.handle({ by, slug: craft, language, wait, ip });
  }

  /** The id, which only who asked was told, is the right to it. */
  @Delete('waits/:id')
  @For('anyone')
  @Answers(requests['catalogue.stop-waiting'].answer)
  stop(@Param('id', { schema: z.uuid() }) id: string, @NoBody() _: undefined) {
    return this.services.ask('catalogue.stop-waiting', { id });
  }
}

import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { requests, webhookDraft, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const id = z.uuid();
const registration = webhookDraft.extend({ id });
const state = requests['notices.switch-webhook'].ask.pick({ state: true });
const paged = z.strictObject(pagingIn);

/** Other programs that are told of events, each signed with a secret. */
@Controller('api/webhooks')
export class WebhooksController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('staff')
  @Answers(requests['notices.list-webhooks'].answer)
  list(@By() by: Caller) {
    return this.services.ask('notices.list-webhooks', { by });
  }

  /** `id` is the caller's: the same again changes it. Answers the secret. */
  @Post()
  @For('staff')
  @Answers(requests['notices.register-webhook'].answer, 201)
  register(
    @Body({ schema: registration }) { id: webhookId, ...webhook }: z.output<typeof registration>,
    @By() by: Caller,
  ) {
    return this.services.ask('notices.register-webhook', { by, id: webhookId, webhook });
  }

  @Delete(':id')
  @For('staff')
  @Answers(null)
  async remove(@Param('id', { schema: id }) webhook: string, @NoBody() _: undefined, @By() by: Caller) {
    await this.services.ask('notices.remove-webhook', { by, id: webhook });
  }

  @Put(':id/state')
  @For('staff')
  @Answers(requests['notices.switch-webhook'].answer)
  turn(
    @Param('id', { schema: id }) webhook: string,
    @Body({ schema: state }) wanted: z.output<typeof state>,
    @By() by: Caller,
  ) {
    return this.services.ask('notices.switch-webhook', { by, id: webhook, ...wanted });
  }

  /** A fresh secret. For a day the one before signs beside it. */
  @Post(':id/secret')
  @For('staff')
  @Answers(requests['notices.rotate-secret'].answer, 201)
  rotate(@Param('id', { schema: id }) webhook: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('notices.rotate-secret', { by, id: webhook });
  }

  @Get(':id/deliveries')
  @For('staff')
  @Answers(requests['notices.list-deliveries'].answer)
  deliveries(
    @Param('id', { schema: id }) webhook: string,
    @Query({ schema: paged }) wanted: z.output<typeof paged>,
    @By() by: Caller,
  ) {
    return this.services.ask('notices.list-deliveries', { ...wanted, by, id: webhook });
  }

  @Post(':id/deliveries/:delivery/replay')
  @For('staff')
  @Answers(requests['notices.replay-delivery'].answer, 201)
  replay(
    @Param('id', { schema: id }) webhook: string,
    @Param('delivery', { schema: id }) deliveryId: string,
    @NoBody() _: undefined,
    @By() by: Caller,
  ) {
    return this.services.ask('notices.replay-delivery', { by, id: webhook, deliveryId });
  }
}

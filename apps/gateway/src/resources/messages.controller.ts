import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const filter = requests['notices.list-messages'].ask.omit({ by: true }).extend(pagingIn);
const id = z.uuid();

/** What people are to be told; a group sees what is for it. */
@Controller('api/messages')
export class MessagesController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('producer', 'staff')
  @Answers(requests['notices.list-messages'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @By() by: Caller) {
    return this.services.ask('notices.list-messages', { ...wanted, by });
  }

  @Get(':id')
  @For('producer', 'staff')
  @Answers(requests['notices.show-message'].answer)
  show(@Param('id', { schema: id }) message: string, @By() by: Caller) {
    return this.services.ask('notices.show-message', { by, id: message });
  }

  /** Notes that this person sends it now; `href` opens it in WhatsApp. */
  @Post(':id/sending')
  @For('producer', 'staff')
  @Answers(requests['notices.send-message'].answer, 201)
  send(@Param('id', { schema: id }) message: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('notices.send-message', { by, id: message });
  }

  /** Tries its e-mail again. */
  @Post(':id/retry')
  @For('staff')
  @Answers(requests['notices.retry-message'].answer, 201)
  retry(@Param('id', { schema: id }) message: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('notices.retry-message', { by, id: message });
  }
}

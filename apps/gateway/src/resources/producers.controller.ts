import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { producerDraft, requests, slug, type Caller, type Language } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In } from '../access/visitor.js';
import { phoneInAnySpelling } from '../orders/order-request.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

/** `id` is the caller's: the same again changes the group. */
const registration = producerDraft.extend({ id: z.uuid(), phone: phoneInAnySpelling.nullable().optional() });
const reached = z.strictObject({ phone: phoneInAnySpelling.nullable() });

@Controller('api/producers')
export class ProducersController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('anyone')
  @Answers(requests['producers.list-producers'].answer)
  list() {
    return this.services.ask('producers.list-producers', {});
  }

  @Get(':slug')
  @For('anyone')
  @Answers(requests['producers.show-producer'].answer)
  show(@Param('slug', { schema: slug }) slug: string, @In() language: Language) {
    return this.services.ask('producers.show-producer', { slug, language });
  }

  @Get(':slug/statement')
  @For('producer', 'staff')
  @Answers(requests['producers.show-statement'].answer)
  async statement(@Param('slug', { schema: slug }) slug: string, @By() by: Caller) {
    const { id: producerId } = await this.services.ask('producers.show-producer', { slug, language: 'id' });
    return this.services.ask('producers.show-statement', { by, producerId });
  }

  /** Where messages to it go; null takes the number away. */
  @Put(':slug/phone')
  @For('producer', 'staff')
  @Answers(requests['producers.set-phone'].answer)
  async reachAt(
    @Param('slug', { schema: slug }) slug: string,
    @Body({ schema: reached }) { phone }: z.output<typeof reached>,
    @By() by: Caller,
  ) {
    const { id: producerId } = await this.services.ask('producers.show-producer', { slug, language: 'id' });
    return this.services.ask('producers.set-phone', { by, producerId, phone });
  }

  @Post()
  @For('staff')
  @Answers(requests['producers.register-producer'].answer, 201)
  register(@Body({ schema: registration }) { id, ...producer }: z.output<typeof registration>, @By() by: Caller) {
    return this.services.ask('producers.register-producer', { by, producerId: id, producer });
  }
}

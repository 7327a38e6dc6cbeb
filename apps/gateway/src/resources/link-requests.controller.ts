import { Body, Controller, Post, Req } from '@nestjs/common';
import { requests } from '@rakkarya/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { For } from '../access/for.js';
import { AskForLink } from '../links/ask-for-link.js';
import { phoneInAnySpelling } from '../orders/order-request.js';
import { Answers } from './answers.js';

const linkRequest = requests['notices.ask-for-link'].ask.extend({ phone: phoneInAnySpelling });

@Controller('api/link-requests')
export class LinkRequestsController {
  constructor(private readonly links: AskForLink) {}

  /** The same answer whether there is such an order or not; the link goes to who placed it, never to who asks. */
  @Post()
  @For('anyone')
  @Answers(z.object({}), 202)
  async ask(@Body({ schema: linkRequest }) asked: z.output<typeof linkRequest>, @Req() { ip }: FastifyRequest) {
    await this.links.handle({ ...asked, ip });
    return {};
  }
}

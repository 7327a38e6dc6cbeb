import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { For } from '../access/for.js';
import { Register, registration, type Registration } from '../accounts/register.js';
import { Answers } from './answers.js';

const registered = z
  .object({ account: z.object({ id: z.string(), name: z.string() }), roles: z.array(z.literal('buyer')) })
  .meta({ id: 'Registered' });

@Controller('api/registrations')
export class RegistrationsController {
  constructor(private readonly register: Register) {}

  @Post()
  @For('anyone')
  @Answers(registered, 201)
  async create(
    @Body({ schema: registration }) given: Registration,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { signedIn, setCookie } = await this.register.handle({ ...given, ip });
    void reply.header('set-cookie', setCookie);
    return { account: { id: signedIn.accountId, name: signedIn.name }, roles: [signedIn.role] };
  }
}

import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { BrokenRule, type SignedIn } from '@rakkarya/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { For } from '../access/for.js';
import { Sessions } from '../accounts/sessions.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const credentials = z.strictObject({ login: z.string().min(1).max(200), password: z.string().min(1).max(200) });

const session = z
  .object({
    account: z.object({ id: z.string(), name: z.string() }).nullable(),
    roles: z.array(z.enum(['buyer', 'producer', 'staff'])),
    producer: z.object({ id: z.uuid(), slug: z.string().optional(), name: z.string().optional() }).optional(),
  })
  .meta({ id: 'Session' });

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly services: Services,
  ) {}

  @Get()
  @For('anyone')
  @Answers(session)
  show(@Req() { signedIn }: FastifyRequest) {
    return this.#shown(signedIn);
  }

  @Post()
  @For('anyone')
  @Answers(session, 201)
  async begin(
    @Body({ schema: credentials }) given: z.infer<typeof credentials>,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { signedIn, setCookie } = await this.sessions.begin({ ...given, ip });
    void reply.header('set-cookie', setCookie);
    return this.#shown(signedIn);
  }

  @Delete()
  @For('anyone')
  @Answers(null)
  async end(
    @NoBody() _: undefined,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { setCookie } = await this.sessions.end(headers.cookie);
    void reply.header('set-cookie', setCookie);
  }

  async #shown(signedIn: SignedIn | null): Promise<z.infer<typeof session>> {
    if (signedIn === null) return { account: null, roles: [] };
    const { accountId: id, name, role, producerId } = signedIn;
    const shown = { account: { id, name }, roles: [role] };
    return producerId === undefined ? shown : { ...shown, producer: await this.#producer(producerId) };
  }

  /** By its number alone while producers is away: nobody is locked out for want of a name. */
  async #producer(id: string) {
    try {
      const { items } = await this.services.ask('producers.list-producers', {});
      const { slug, name } = items.find((producer) => producer.id === id) ?? {};
      return { id, slug, name };
    } catch (error) {
      if (error instanceof BrokenRule && error.code === 'unavailable') return { id };
      throw error;
    }
  }
}

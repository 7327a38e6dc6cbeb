import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { orderNumber, type Caller } from '@rakkarya/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { For } from '../access/for.js';
import { By, Key } from '../access/visitor.js';
import { Sessions } from '../accounts/sessions.js';
import { PersonalData, personalData } from '../personal-data/personal-data.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

/** What the house keeps about whoever asks, to copy and to erase (law 27/2022). */
@Controller('api')
export class PersonalDataController {
  constructor(
    private readonly data: PersonalData,
    private readonly sessions: Sessions,
  ) {}

  @Get('personal-data')
  @For('buyer', 'producer', 'staff')
  @Header('cache-control', 'private, no-store')
  @Answers(personalData)
  show(@By() by: Caller) {
    return this.data.show(by);
  }

  /** Ends the session: there is nobody any more whose it could be. */
  @Post('personal-data/erasure')
  @For('buyer')
  @Answers(null)
  async erase(
    @NoBody() _: undefined,
    @By() by: Caller,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.data.erase(by);
    const { setCookie } = await this.sessions.end(headers.cookie);
    void reply.header('set-cookie', setCookie);
  }

  @Get('orders/:number/personal-data')
  @For('anyone')
  @Header('cache-control', 'private, no-store')
  @Answers(personalData)
  showOfOrder(
    @Param('number', { schema: orderNumber }) number: string,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    return this.data.show(by, { number, key });
  }

  @Post('orders/:number/personal-data/erasure')
  @For('anyone')
  @Answers(null)
  async eraseOfOrder(
    @Param('number', { schema: orderNumber }) number: string,
    @NoBody() _: undefined,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    await this.data.erase(by, { number, key });
  }
}

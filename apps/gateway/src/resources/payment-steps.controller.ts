import { Body, Controller, Param, Post } from '@nestjs/common';
import { channel, custody, requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, Key } from '../access/visitor.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const choice = z.strictObject({ channel });
const passing = custody.pick({ holder: true }).strict();
const id = z.uuid();

@Controller('api/payments/:id')
export class PaymentStepsController {
  constructor(private readonly services: Services) {}

  /** "I have paid." */
  @Post('claim')
  @For('anyone')
  @Answers(requests['orders.claim-payment'].answer, 201)
  claim(
    @Param('id', { schema: id }) paymentId: string,
    @NoBody() _: undefined,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.claim-payment', { by, key, paymentId });
  }

  @Post('channel')
  @For('anyone')
  @Answers(requests['orders.choose-channel'].answer, 201)
  choose(
    @Param('id', { schema: id }) paymentId: string,
    @Body({ schema: choice }) chosen: z.output<typeof choice>,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.choose-channel', { by, key, paymentId, ...chosen });
  }

  /** Somebody else holds the buyer's cash now. */
  @Post('custody')
  @For('producer', 'staff')
  @Answers(requests['orders.pass-cash'].answer, 201)
  passCash(
    @Param('id', { schema: id }) paymentId: string,
    @Body({ schema: passing }) { holder }: z.output<typeof passing>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.pass-cash', { by, paymentId, holder });
  }
}

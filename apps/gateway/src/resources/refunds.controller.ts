import { Body, Controller, Param, Post } from '@nestjs/common';
import { requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const payout = requests['orders.pay-back'].ask.pick({ way: true, reference: true }).strict();

@Controller('api/refunds/:id')
export class RefundsController {
  constructor(private readonly services: Services) {}

  @Post('payout')
  @For('staff')
  @Answers(requests['orders.pay-back'].answer, 201)
  payBack(
    @Param('id', { schema: z.uuid() }) refundId: string,
    @Body({ schema: payout }) back: z.output<typeof payout>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.pay-back', { by, refundId, ...back });
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const filter = z.strictObject({ settled: z.stringbool().optional(), ...pagingIn });
const money = requests['orders.note-money'].ask.omit({ by: true }).strict();
const match = requests['orders.match-money'].ask.pick({ number: true }).strict();
const payout = requests['orders.return-money'].ask.pick({ way: true, reference: true }).strict();
const settlement = requests['orders.settle-case'].ask.pick({ note: true }).strict();

/** What about money a person has to decide. */
@Controller('api/cases')
export class CasesController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('staff')
  @Answers(requests['orders.list-cases'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @By() by: Caller) {
    return this.services.ask('orders.list-cases', { ...wanted, by });
  }

  @Post(':id/settlement')
  @For('staff')
  @Answers(requests['orders.settle-case'].answer, 201)
  settle(
    @Param('id', { schema: z.uuid() }) caseId: string,
    @Body({ schema: settlement }) { note }: z.output<typeof settlement>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.settle-case', { by, caseId, note });
  }

  /** Money that came and names no order. */
  @Post()
  @For('staff')
  @Answers(requests['orders.note-money'].answer, 201)
  note(@Body({ schema: money }) seen: z.output<typeof money>, @By() by: Caller) {
    return this.services.ask('orders.note-money', { ...seen, by });
  }

  @Post(':id/match')
  @For('staff')
  @Answers(requests['orders.match-money'].answer, 201)
  match(
    @Param('id', { schema: z.uuid() }) caseId: string,
    @Body({ schema: match }) { number }: z.output<typeof match>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.match-money', { by, caseId, number });
  }

  @Post(':id/payout')
  @For('staff')
  @Answers(requests['orders.return-money'].answer, 201)
  payBack(
    @Param('id', { schema: z.uuid() }) caseId: string,
    @Body({ schema: payout }) back: z.output<typeof payout>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.return-money', { by, caseId, ...back });
  }

  /** Those whose money it can be. */
  @Get('payees')
  @For('staff')
  @Answers(requests['orders.list-payees'].answer)
  payees(@By() by: Caller) {
    return this.services.ask('orders.list-payees', { by });
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const filter = z.strictObject({ settled: z.stringbool().optional(), ...pagingIn });
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
}

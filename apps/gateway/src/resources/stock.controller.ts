import { Controller, Get, Query } from '@nestjs/common';
import { requests, type Caller } from '@rakkarya/contracts';
import type { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const filter = requests['producers.list-stock'].ask.omit({ by: true }).extend(pagingIn);

@Controller('api/stock')
export class StockController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('producer', 'staff')
  @Answers(requests['producers.list-stock'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @By() by: Caller) {
    return this.services.ask('producers.list-stock', { ...wanted, by });
  }
}

import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { requests, type Caller } from '@rakkarya/contracts';
import type { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const filter = requests['producers.list-stock-movements'].ask.omit({ by: true }).extend(pagingIn);
const movement = requests['producers.move-stock'].ask.omit({ by: true }).meta({ id: 'StockMovement' });

@Controller('api/stock-movements')
export class StockMovementsController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('producer', 'staff')
  @Answers(requests['producers.list-stock-movements'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @By() by: Caller) {
    return this.services.ask('producers.list-stock-movements', { ...wanted, by });
  }

  @Post()
  @For('producer', 'staff')
  @Answers(requests['producers.move-stock'].answer, 201)
  move(@Body({ schema: movement }) wanted: z.output<typeof movement>, @By() by: Caller) {
    return this.services.ask('producers.move-stock', { ...wanted, by });
  }
}

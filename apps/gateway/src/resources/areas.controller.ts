import { Controller, Get, Param, Query } from '@nestjs/common';
import { areaCode, requests } from '@rakkarya/contracts';
import type { z } from 'zod';
import { For } from '../access/for.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const filter = requests['orders.list-areas'].ask;

@Controller('api/areas')
export class AreasController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('anyone')
  @Answers(requests['orders.list-areas'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>) {
    return this.services.ask('orders.list-areas', wanted);
  }

  @Get(':code')
  @For('anyone')
  @Answers(requests['orders.show-area'].answer)
  show(@Param('code', { schema: areaCode }) code: string) {
    return this.services.ask('orders.show-area', { code });
  }
}

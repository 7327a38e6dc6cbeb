import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { requests, tariffDraft, tariffZone, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { numberIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

/** `version` is the one that was read: nobody overwrites what they have not seen. Without it, the zone has no fees yet. */
const change = tariffDraft.extend({ version: z.int().positive().optional() });
const seen = z.strictObject({ version: numberIn(1, 1_000_000_000) });

@Controller('api/tariffs')
export class TariffsController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('staff')
  @Answers(requests['orders.list-tariffs'].answer)
  list(@By() by: Caller) {
    return this.services.ask('orders.list-tariffs', { by });
  }

  @Put(':zone')
  @For('staff')
  @Answers(requests['orders.set-tariff'].answer)
  set(
    @Param('zone', { schema: tariffZone }) zone: string,
    @Body({ schema: change }) { version, ...tariff }: z.output<typeof change>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.set-tariff', { by, zone, version, tariff });
  }

  @Delete(':zone')
  @For('staff')
  @Answers(requests['orders.drop-tariff'].answer)
  drop(
    @Param('zone', { schema: requests['orders.drop-tariff'].ask.shape.zone }) zone: string,
    @Query({ schema: seen }) { version }: z.output<typeof seen>,
    @NoBody() _: undefined,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.drop-tariff', { by, zone, version });
  }
}

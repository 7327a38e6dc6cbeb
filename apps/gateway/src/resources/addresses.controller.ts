import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { requests, savedAddress, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

/** Of whoever is signed in; nobody else sees them, staff neither. */
@Controller('api/addresses')
export class AddressesController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('buyer', 'producer', 'staff')
  @Answers(requests['orders.list-addresses'].answer)
  list(@By() by: Caller) {
    return this.services.ask('orders.list-addresses', { by });
  }

  @Put(':id')
  @For('buyer', 'producer', 'staff')
  @Answers(requests['orders.keep-address'].answer)
  keep(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: savedAddress }) address: z.output<typeof savedAddress>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.keep-address', { by, id, address });
  }

  @Delete(':id')
  @For('buyer', 'producer', 'staff')
  @Answers(requests['orders.forget-address'].answer)
  forget(@Param('id', { schema: z.uuid() }) id: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('orders.forget-address', { by, id });
  }
}

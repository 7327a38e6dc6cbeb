import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { requests, voucherCode, voucherDraft, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const filter = z.strictObject(pagingIn);

@Controller('api/vouchers')
export class VouchersController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('producer', 'staff')
  @Answers(requests['orders.list-vouchers'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @By() by: Caller) {
    return this.services.ask('orders.list-vouchers', { ...wanted, by });
  }

  @Put(':code')
  @For('staff')
  @Answers(requests['orders.make-voucher'].answer)
  make(
    @Param('code', { schema: voucherCode }) code: string,
    @Body({ schema: voucherDraft }) voucher: z.output<typeof voucherDraft>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.make-voucher', { by, code, voucher });
  }

  @Delete(':code')
  @For('staff')
  @Answers(requests['orders.end-voucher'].answer)
  end(@Param('code', { schema: voucherCode }) code: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('orders.end-voucher', { by, code });
  }
}

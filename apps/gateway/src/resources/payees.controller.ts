import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { payeeDraft, requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

/** `id` is the caller's: the same again changes the payee. */
const registration = payeeDraft.extend({ id: z.uuid() });
const whose = z.strictObject({ producerId: z.uuid() });
const code = requests['producers.set-qris'].ask.omit({ by: true });

@Controller('api/payees')
export class PayeesController {
  constructor(private readonly services: Services) {}

  @Post()
  @For('staff')
  @Answers(requests['producers.register-payee'].answer, 201)
  register(@Body({ schema: registration }) { id, ...payee }: z.output<typeof registration>, @By() by: Caller) {
    return this.services.ask('producers.register-payee', { by, payeeId: id, payee });
  }

  /** Whom a group's proceeds go to. */
  @Get()
  @For('producer', 'staff')
  @Answers(requests['producers.show-payee'].answer)
  show(@Query({ schema: whose }) { producerId }: z.output<typeof whose>, @By() by: Caller) {
    return this.services.ask('producers.show-payee', { by, producerId });
  }

  @Post('qris')
  @For('producer', 'staff')
  @Answers(requests['producers.set-qris'].answer, 201)
  setQris(@Body({ schema: code }) pasted: z.output<typeof code>, @By() by: Caller) {
    return this.services.ask('producers.set-qris', { ...pasted, by });
  }
}

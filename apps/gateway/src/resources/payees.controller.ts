import { Body, Controller, Post } from '@nestjs/common';
import { payeeDraft, requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

/** `id` is the caller's: the same again changes the payee. */
const registration = payeeDraft.extend({ id: z.uuid() });

@Controller('api/payees')
export class PayeesController {
  constructor(private readonly services: Services) {}

  @Post()
  @For('staff')
  @Answers(requests['producers.register-payee'].answer, 201)
  register(@Body({ schema: registration }) { id, ...payee }: z.output<typeof registration>, @By() by: Caller) {
    return this.services.ask('producers.register-payee', { by, payeeId: id, payee });
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { z } from 'zod';
import { For } from '../access/for.js';
import { accountDraft, type AccountDraft } from '../accounts/account-draft.js';
import { CreateAccount } from '../accounts/create-account.js';
import { Answers } from './answers.js';

const account = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    role: accountDraft.shape.role,
    producerId: z.uuid().nullable(),
  })
  .meta({ id: 'Account' });

@Controller('api/accounts')
export class AccountsController {
  constructor(private readonly createAccount: CreateAccount) {}

  @Post()
  @For('staff')
  @Answers(account, 201)
  create(@Body({ schema: accountDraft }) draft: AccountDraft) {
    return this.createAccount.handle(draft);
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import { DataSource } from 'typeorm';
import type { AccountDraft } from './account-draft.js';
import { Auth } from './auth.js';
import { accountAddress, loginOf } from './login.js';

export interface Account {
  id: string;
  login: string;
  name: string;
  role: AccountDraft['role'];
  producerId: string | null;
}

interface Row {
  id: string;
  name: string;
  role: AccountDraft['role'];
  producer_id: string | null;
  /** Null when it was only just made of the draft's own. */
  password: string | null;
}

/** Gives somebody an account. The same again is the same account; the same login for somebody else is refused. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly db: DataSource,
    private readonly auth: Auth,
  ) {}

  async handle(draft: AccountDraft): Promise<Account> {
    const email = accountAddress(draft.login);
    if (email === null) throw new BrokenRule('ill-formed');
    const there = await this.#find(email);
    const row = there ?? (await this.#insert(draft, email)) ?? (await this.#find(email));
    if (!row || !(await this.#isSame(row, draft))) throw new BrokenRule('login-taken');
    return { id: row.id, login: loginOf(email), name: row.name, role: row.role, producerId: row.producer_id };
  }

  async #find(email: string): Promise<Row | null> {
    const [row]: Row[] = await this.db.query(
      `SELECT accounts.*, password FROM accounts JOIN credentials ON account_id = accounts.id WHERE email = $1`,
      [email],
    );
    return row ?? null;
  }

  /** Null when somebody else was quicker. */
  async #insert({ name, role, producerId, password }: AccountDraft, email: string): Promise<Row | null> {
    const [row]: Row[] = await this.db.query(
      `WITH fresh AS (
         INSERT INTO accounts (id, name, email, role, producer_id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (email) DO NOTHING RETURNING *
       ), credential AS (
         INSERT INTO credentials (id, account_id, provider_id, provider_account_id, password)
         SELECT $6, id, 'credential', id, $7 FROM fresh
       )
       SELECT *, NULL AS password FROM fresh`,
      [randomUUID(), name, email, role, producerId ?? null, randomUUID(), await this.auth.hash(password)],
    );
    return row ?? null;
  }

  async #isSame(row: Row, { name, role, producerId, password }: AccountDraft): Promise<boolean> {
    const same = row.name === name && row.role === role && row.producer_id === (producerId ?? null);
    return same && (row.password === null || this.auth.matches(password, row.password));
  }
}

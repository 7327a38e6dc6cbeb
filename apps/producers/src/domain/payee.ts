import type { Fact, Request } from '@rakkarya/contracts';

type Draft = Request<'producers.register-payee'>['payee'];

/** Whose bank account a group's proceeds go to: the group's own, or a cooperative's shared by several. */
export class Payee {
  id!: string;
  version = 0;
  name!: string;
  account!: Draft['account'];

  static called(id: string): Payee {
    return Object.assign(new Payee(), { id });
  }

  /** The payee as staff describe it; saying the same again changes nothing. */
  describe(draft: Draft): Fact[] {
    if (this.isAs(draft)) return [];
    Object.assign(this, draft, { version: this.version + 1 });
    const { id: payeeId, version, name, account } = this;
    return [{ name: 'producers.payee-changed', data: { payeeId, version, name, account } }];
  }

  private isAs({ name, account: { bank, number, holder } }: Draft): boolean {
    if (this.version === 0) return false;
    const { account } = this;
    return this.name === name && account.bank === bank && account.number === number && account.holder === holder;
  }
}

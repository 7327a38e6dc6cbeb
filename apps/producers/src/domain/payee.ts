import type { Fact, Request } from '@rakkarya/contracts';

type Draft = Request<'producers.register-payee'>['payee'];

/** Whose bank account a group's proceeds go to: the group's own, or a cooperative's shared by several. */
export class Payee {
  id!: string;
  version = 0;
  name!: string;
  account!: Draft['account'];
  /** Its own static code, checked. */
  qris: string | null = null;

  static called(id: string): Payee {
    return Object.assign(new Payee(), { id });
  }

  /** The payee as staff describe it; saying the same again changes nothing, and a code that is not mentioned stays. */
  describe({ qris = this.qris ?? undefined, ...draft }: Draft): Fact[] {
    if (this.isAs(draft) && qris === (this.qris ?? undefined)) return [];
    return this.become({ ...draft, qris: qris ?? null });
  }

  /** The code its buyers scan; null when it has none any more. */
  scanWith(qris: string | null): Fact[] {
    return qris === this.qris ? [] : this.become({ qris });
  }

  private become(change: Partial<Payee>): Fact[] {
    Object.assign(this, change, { version: this.version + 1 });
    const { id: payeeId, version, name, account, qris } = this;
    return [{ name: 'producers.payee-changed', data: { payeeId, version, name, account, ...(qris && { qris }) } }];
  }

  private isAs({ name, account: { bank, number, holder } }: Draft): boolean {
    if (this.version === 0) return false;
    const { account } = this;
    return this.name === name && account.bank === bank && account.number === number && account.holder === holder;
  }
}

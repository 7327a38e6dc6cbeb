import type { Fact, Request } from '@rakkarya/contracts';
import type { Area } from './region.js';

type Draft = Request<'producers.register-producer'>['producer'];
export type Whereabouts = { village: Area; district: Area };

/** A fostered group, in one village. */
export class Producer {
  id!: string;
  version = 0;
  slug!: string;
  name!: string;
  mark!: string;
  village!: string;
  about!: Draft['about'];
  sample!: boolean;
  payeeId!: string;
  /** For staff and the group itself; no answer to others has it. */
  phone: string | null = null;

  static called(id: string): Producer {
    return Object.assign(new Producer(), { id });
  }

  /** The group as staff describe it; saying the same again changes nothing, and a phone that is not mentioned stays. */
  describe({ phone = this.phone, ...rest }: Draft, where: Whereabouts): Fact[] {
    const draft = { ...rest, phone };
    return this.isAs(draft) ? [] : this.become(draft, where);
  }

  /** Where it is reached from now on; null: nowhere. */
  reachAt(phone: string | null, where: Whereabouts): Fact[] {
    return phone === this.phone ? [] : this.become({ phone }, where, 'phone');
  }

  private become(change: Partial<Draft>, { village, district }: Whereabouts, only?: 'phone'): Fact[] {
    Object.assign(this, change, { version: this.version + 1 });
    const { id: producerId, version, slug, name, mark, payeeId, phone } = this;
    return [
      {
        name: 'producers.producer-changed',
        data: { producerId, version, slug, name, mark, village, district, payeeId, phone, ...(only && { only }) },
      },
    ];
  }

  private isAs({ about, ...draft }: Draft): boolean {
    const same = Object.entries(draft).every(([field, value]) => this[field as keyof typeof draft] === value);
    return same && this.about.id === about.id && this.about.en === about.en;
  }
}

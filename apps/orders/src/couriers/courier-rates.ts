import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { calledArea } from '../database/areas.js';
import { takeCalls } from '../database/courier-calls.js';
import { knownRates, rememberRates, type Carriage } from '../database/courier-rates.js';
import { knownPlace, rememberPlace } from '../database/courier-places.js';
import type { Rate } from '../domain/passage.js';
import { CourierProvider } from './courier-provider.js';
import { CourierSettings } from './courier-settings.js';
import { soon } from './soon.js';

const FRESH_HOURS = 24;
/** After a failure nobody is made to wait for a provider that is away. */
const LEFT_ALONE_MS = 60_000;
const AT_ONCE = 50;

/** Whether an order is being made out, and not only looked around. */
interface Asker {
  buying: boolean;
}

/** The day's calls are used up, for this asker at least. */
class UsedUp extends Error {}

/** What couriers take: as the provider said today, else asked now for as long as a buyer can wait, else nothing. */
@Injectable()
export class CourierRates {
  private readonly log = new Logger(CourierRates.name);
  /** What is being asked already, so that nobody asks for the same beside it. */
  private readonly asking = new Map<string, Promise<Rate[] | null>>();
  private leftAloneUntil = 0;

  constructor(
    private readonly db: DataSource,
    private readonly provider: CourierProvider,
    private readonly settings: CourierSettings,
  ) {}

  async forEach(carriages: readonly Carriage[], { buying }: Asker): Promise<(Rate[] | null)[]> {
    if (!this.provider.isThere || carriages.length === 0) return carriages.map(() => null);
    const known = await knownRates(this.db.manager, carriages, FRESH_HOURS);
    const asked = carriages.map((carriage, i) => known[i] ?? this.asked(carriage, { buying }));
    const answers = asked.map((rates) => (rates instanceof Promise ? soon(rates, this.settings.patience) : rates));
    return Promise.all(answers);
  }

  /** Goes on when nobody waits any more: the next buyer finds the answer. */
  private asked(carriage: Carriage, asker: Asker): Promise<Rate[] | null> {
    const key = Object.values({ ...carriage, ...asker }).join(' ');
    const already = this.asking.get(key);
    if (already) return already;
    if (Date.now() < this.leftAloneUntil || this.asking.size >= AT_ONCE) return Promise.resolve(null);
    const asking = this.ask(carriage, asker)
      .catch((failure: unknown) => this.failed(failure))
      .finally(() => this.asking.delete(key));
    this.asking.set(key, asking);
    return asking;
  }

  private async ask(carriage: Carriage, asker: Asker): Promise<Rate[]> {
    const origin = await this.place(carriage.origin, asker);
    const destination = await this.place(carriage.destination, asker);
    if (origin === null || destination === null) return [];
    await this.count(this.provider.calls.ratesBetween, asker);
    const rates = await this.provider.ratesBetween(origin, destination, carriage.kilograms);
    await rememberRates(this.db.manager, carriage, rates);
    return rates;
  }

  /** What no area is called is not written down: anybody can make up numbers. */
  private async place(area: string, asker: Asker): Promise<string | null> {
    const known = await knownPlace(this.db.manager, area);
    if (known !== undefined) return known;
    const called = await calledArea(this.db.manager, area);
    if (called.length === 0) return null;
    await this.count(this.provider.calls.placeOf, asker);
    const place = await this.provider.placeOf(called);
    await rememberPlace(this.db.manager, area, place);
    return place;
  }

  private async count(calls: number, { buying }: Asker): Promise<void> {
    const { callsADay } = this.settings;
    const most = buying ? callsADay.buying : callsADay.looking;
    if (!(await takeCalls(this.db.manager, { calls, most }))) throw new UsedUp();
  }

  private failed(failure: unknown): null {
    return failure instanceof UsedUp ? null : this.leaveAlone(failure);
  }

  private leaveAlone(failure: unknown): null {
    this.leftAloneUntil = Date.now() + LEFT_ALONE_MS;
    this.log.warn(
      `couriers' fees cannot be asked for: ${failure instanceof Error ? failure.message : String(failure)}`,
    );
    return null;
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { calledArea } from '../database/areas.js';
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

  async forEach(carriages: readonly Carriage[]): Promise<(Rate[] | null)[]> {
    if (!this.provider.isThere || carriages.length === 0) return carriages.map(() => null);
    const known = await knownRates(this.db.manager, carriages, FRESH_HOURS);
    const asked = carriages.map((carriage, i) => known[i] ?? this.asked(carriage));
    const answers = asked.map((rates) => (rates instanceof Promise ? soon(rates, this.settings.patience) : rates));
    return Promise.all(answers);
  }

  /** Goes on when nobody waits any more: the next buyer finds the answer. */
  private asked(carriage: Carriage): Promise<Rate[] | null> {
    const key = Object.values(carriage).join(' ');
    const already = this.asking.get(key);
    if (already) return already;
    if (Date.now() < this.leftAloneUntil || this.asking.size >= AT_ONCE) return Promise.resolve(null);
    const asking = this.ask(carriage)
      .catch((failure: unknown) => this.leaveAlone(failure))
      .finally(() => this.asking.delete(key));
    this.asking.set(key, asking);
    return asking;
  }

  private async ask(carriage: Carriage): Promise<Rate[]> {
    const origin = await this.place(carriage.origin);
    const destination = await this.place(carriage.destination);
    if (origin === null || destination === null) return [];
    const rates = await this.provider.ratesBetween(origin, destination, carriage.kilograms);
    await rememberRates(this.db.manager, carriage, rates);
    return rates;
  }

  private async place(area: string): Promise<string | null> {
    const known = await knownPlace(this.db.manager, area);
    if (known !== undefined) return known;
    const called = await calledArea(this.db.manager, area);
    const place = called.length > 0 ? await this.provider.placeOf(called) : null;
    await rememberPlace(this.db.manager, area, place);
    return place;
  }

  private leaveAlone(failure: unknown): null {
    this.leftAloneUntil = Date.now() + LEFT_ALONE_MS;
    this.log.warn(
      `couriers' fees cannot be asked for: ${failure instanceof Error ? failure.message : String(failure)}`,
    );
    return null;
  }
}

import { Injectable } from '@nestjs/common';
import { courierService } from '@rakkarya/contracts';
import { z } from 'zod';
import type { Rate } from '../domain/passage.js';
import { CourierProvider, type CalledArea } from './courier-provider.js';
import { CourierSettings } from './courier-settings.js';

/** A request that takes longer has failed, whoever may still be waiting for it. */
const AT_MOST = 8_000;

const places = z.object({ data: z.array(z.object({ id: z.int(), label: z.string() })).nullable() });
const rates = z.object({
  data: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        service: z.string(),
        cost: z.int().min(0).max(100_000_000),
        etd: z.string().nullish(),
      }),
    )
    .nullable(),
});

/** RajaOngkir by Komerce. Its free plan allows 100 calls a day. */
@Injectable()
export class RajaOngkir extends CourierProvider {
  readonly calls = { placeOf: 2, ratesBetween: 1 };

  constructor(private readonly settings: CourierSettings) {
    super();
  }

  get isThere(): boolean {
    return this.settings.key !== null;
  }

  /** The first it finds under the names of the village and what lies around it, else under those of the district. */
  async placeOf(area: CalledArea): Promise<string | null> {
    const names = area.map((name) => name.replace(/^(Kabupaten|Kota) /, ''));
    const { data } = await this.get(`destination/domestic-destination?${searching(names.slice(0, 3))}`);
    if (data?.[0]) return String(data[0].id);
    const around = await this.get(`destination/domestic-destination?${searching(names.slice(1, 3))}`);
    return around.data?.[0] ? String(around.data[0].id) : null;
  }

  async ratesBetween(origin: string, destination: string, kilograms: number): Promise<Rate[]> {
    const body = new URLSearchParams({
      ...{ origin, destination, weight: String(kilograms * 1000), courier: this.settings.couriers, price: 'lowest' },
    });
    const { data } = rates.parse(await this.call('calculate/domestic-cost', { method: 'POST', body }));
    return (data ?? [])
      .filter(({ cost }) => cost > 0)
      .map(({ code, name, service, cost: fee, etd }) => ({
        ...{ id: `${code}:${service}`, name: `${short(name)} ${service}`, days: etd || null, fee },
      }))
      .filter(({ id }) => courierService.safeParse(id).success);
  }

  private async get(path: string) {
    return places.parse(await this.call(path));
  }

  private async call(path: string, init: RequestInit = {}): Promise<unknown> {
    const answer = await fetch(`${this.settings.url}/${path}`, {
      ...init,
      headers: { key: this.settings.key ?? '' },
      redirect: 'error',
      signal: AbortSignal.timeout(AT_MOST),
    });
    if (answer.status === 404) return { data: null };
    if (!answer.ok) throw new Error(`RajaOngkir answered ${answer.status} to ${path.split('?')[0]}`);
    return answer.json();
  }
}

const searching = (names: readonly string[]): string =>
  new URLSearchParams({ search: names.join(' '), limit: '1', offset: '0' }).toString();

/** `Jalur Nugraha Ekakurir (JNE)` is `JNE` to those who send parcels. */
const short = (name: string): string => /\(([^()]{2,20})\)$/.exec(name)?.[1] ?? name;

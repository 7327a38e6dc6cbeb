import { readVariables } from '@rakkarya/service';
import { z } from 'zod';

const patience = '50 to 1200 milliseconds';

const callsADay = '1 to 1000000 calls a day';

const variables = z.object({
  RAJAONGKIR_KEY: z.string().min(8, { error: 'the key of a RajaOngkir account' }).optional(),
  RAJAONGKIR_URL: z
    .url({ protocol: /^https?$/, error: 'the address of RajaOngkir, or of what stands in for it' })
    .default('https://rajaongkir.komerce.id/api/v1'),
  RAJAONGKIR_COURIERS: z
    .string()
    .regex(/^[a-z]+(:[a-z]+)*$/, { error: 'codes of couriers such as jne:jnt:pos' })
    .default('jne:jnt:pos'),
  RAJAONGKIR_PATIENCE_MS: z.coerce
    .number({ error: patience })
    .int()
    .min(50, { error: patience })
    .max(1200, { error: patience })
    .default(800),
  RAJAONGKIR_CALLS_A_DAY: z.coerce
    .number({ error: callsADay })
    .int()
    .min(1, { error: callsADay })
    .max(1_000_000, { error: callsADay })
    .default(100),
});

/** Of the calls a day, what is kept for those who are about to order. */
const KEPT_FOR_BUYERS = 0.6;

/** What the environment tells of couriers. Without a key, our own list of fees is all there is. */
export class CourierSettings {
  readonly key: string | null;
  readonly url: string;
  readonly couriers: string;
  /** How long a buyer waits for it; what comes later is there for the next one. */
  readonly patience: number;
  /** What the account allows; and how much of it those may use who only look. */
  readonly callsADay: { buying: number; looking: number };

  constructor(env?: Record<string, string | undefined>) {
    const given = readVariables('orders', variables, env);
    this.key = given.RAJAONGKIR_KEY ?? null;
    this.url = given.RAJAONGKIR_URL.replace(/\/$/, '');
    this.couriers = given.RAJAONGKIR_COURIERS;
    this.patience = given.RAJAONGKIR_PATIENCE_MS;
    const buying = given.RAJAONGKIR_CALLS_A_DAY;
    this.callsADay = { buying, looking: Math.floor(buying * (1 - KEPT_FOR_BUYERS)) };
  }
}

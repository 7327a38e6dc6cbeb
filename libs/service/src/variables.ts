import { z } from 'zod';

const whole = (min: number, max: number, wanted = `a whole number from ${min} to ${max}`) =>
  z.coerce.number({ error: wanted }).int({ error: wanted }).min(min, { error: wanted }).max(max, { error: wanted });

/** Every variable the house knows, with what is taken when it is not given. */
export const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'postgres://user:password@host:5432/database' }),
  NATS_URL: z
    .string({ error: 'nats://user:password@host:4222' })
    .refine(isBroker, { error: 'nats://user:password@host:4222' }),
  POOL_SIZE: whole(1, 100).default(10),
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65_535).optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  DATA_DIR: z.string().default('.data'),
  HOLD_TRANSFER_MINUTES: whole(1, 43_200).default(1440),
  HOLD_CASH_MINUTES: whole(1, 43_200).default(4320),
  HOLD_QRIS_MINUTES: whole(1, 43_200).default(60),
  HOLD_COD_MINUTES: whole(1, 43_200).default(10_080),
  HOLD_ONLINE_MINUTES: whole(1, 43_200).default(60),
  LINK_SECRET: z.string().min(32, { error: 'a random text of at least 32 characters' }).optional(),
  RATE_LIMIT: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
  REGION: z
    .string()
    .regex(/^\d{2}\.\d{2}$/, { error: 'a Kemendagri regency code such as 35.05' })
    .default('35.05'),
});

/** Several servers of one cluster are separated by commas. */
function isBroker(text: string): boolean {
  const addresses = text.split(',').map((address) => (address.includes('://') ? address : `nats://${address}`));
  return addresses.every((address) => URL.canParse(address) && ['nats:', 'tls:'].includes(new URL(address).protocol));
}

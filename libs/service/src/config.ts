import type { App, PayBy } from '@rakkarya/contracts';
import { z } from 'zod';
import { ConfigProblem } from './config-problem.js';
import { variables } from './variables.js';

type Environment = Readonly<Record<string, string | undefined>>;
export type Settings = z.output<typeof variables>;

/**
 * What the environment tells one app, checked before anything is opened. Injectable: `constructor(private readonly config: Config)`.
 * A variable may be given for one app alone: `ORDERS_DATABASE_URL` comes before `DATABASE_URL`.
 */
export class Config {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly poolSize: number;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly dataDir: string;
  /** How long stock is held, by way of paying. */
  readonly holdMinutes: Readonly<Record<PayBy, number>>;
  /** What orders' private links are sealed with on their way to notices. Nothing: messages carry no link. */
  readonly linkSecret: string | null;
  readonly rateLimit: boolean;
  /** Kemendagri code of the regency this house serves. */
  readonly region: string;

  constructor(
    readonly app: App,
    settings: Settings,
  ) {
    this.databaseUrl = settings.DATABASE_URL;
    this.natsUrl = settings.NATS_URL;
    this.poolSize = settings.POOL_SIZE;
    this.host = settings.HOST;
    this.port = settings.PORT ?? (app === 'gateway' ? 3000 : 0);
    this.logLevel = settings.LOG_LEVEL;
    this.dataDir = settings.DATA_DIR;
    this.holdMinutes = {
      transfer: settings.HOLD_TRANSFER_MINUTES,
      cash: settings.HOLD_CASH_MINUTES,
      qris: settings.HOLD_QRIS_MINUTES,
      cod: settings.HOLD_COD_MINUTES,
      online: settings.HOLD_ONLINE_MINUTES,
    };
    this.linkSecret = settings.LINK_SECRET ?? null;
    this.rateLimit = settings.RATE_LIMIT === 'on';
    this.region = settings.REGION;
  }
}

/** Throws `ConfigProblem`, which names every variable that is missing or ill-formed. */
export function readConfig(app: App, env: Environment = process.env): Config {
  return new Config(app, readVariables(app, variables, env));
}

/** Reads an app's own variables in the same way and with the same message: a zod object with a key per variable. */
export function readVariables<T extends z.ZodObject>(app: App, schema: T, env: Environment = process.env): z.output<T> {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, valueOf(app, name, env)]));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigProblem(
    app,
    result.error.issues.map((issue) => lineOf(app, String(issue.path[0]), issue.message, given)),
  );
}

/** An empty value is a missing one: Compose passes unset variables on as empty text. */
function valueOf(app: App, name: string, env: Environment): string | undefined {
  return env[ownName(app, name)] || (isShared(app, name) ? env[name] : undefined) || undefined;
}

function lineOf(app: App, name: string, wanted: string, given: Record<string, string | undefined>): string {
  const names = isShared(app, name) ? `${ownName(app, name)} or ${name}` : ownName(app, name);
  return `${names} ${given[name] === undefined ? 'is missing' : 'is ill-formed'}: ${wanted}`;
}

const ownName = (app: App, name: string): string => `${app.toUpperCase()}_${name}`;

/** `PORT` is where people come in: were it everybody's, all services would fight for the gateway's port. */
const isShared = (app: App, name: string): boolean => name !== 'PORT' || app === 'gateway';

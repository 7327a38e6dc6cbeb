import path from 'node:path';
import type { App } from '@rakkarya/contracts';
import type { OnlinePayments } from '../servers/midtrans.js';
import type { Login, Settings } from '../settings.js';

/** Everything an app needs to be told. */
export interface Addresses {
  database: Record<App, string>;
  broker: Record<App, string>;
  gatewayPort: number;
  sessions: string;
  staff: Login;
  /** What private links are sealed with. */
  links: string;
  /** Where notices send e-mail; nowhere when there is none. */
  mail: string | null;
  /** Whom orders asks for online payments; whoever the environment names when there is none. */
  midtrans: OnlinePayments | null;
}

/** Whose these are is decided here; an app gets its own and no one else's. */
const OURS =
  /(^|_)(DATABASE_URL|NATS_URL|SMTP_URL|MIDTRANS_SERVER_KEY|RAJAONGKIR_KEY|PORT|NODE_ENV|AUTH_SECRET|LINK_SECRET|FIRST_STAFF_LOGIN|FIRST_STAFF_PASSWORD|SAMPLE_PASSWORD|TEST_SERVERS)$|^npm_/;

/** The environment of a process in which these apps run. */
export function environmentFor(
  apps: readonly App[],
  addresses: Addresses,
  { env, dataDir, dev, root }: Settings,
): NodeJS.ProcessEnv {
  const inherited = Object.entries(env).filter(([name]) => !OURS.test(name));
  return {
    NODE_ENV: dev ? 'development' : 'production',
    // What V8 compiled last time: a sixth of the time it takes to start.
    ...(dev ? {} : { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/rakkarya/compiled') }),
    ...Object.fromEntries(inherited),
    DATA_DIR: dataDir,
    ...Object.assign({}, ...apps.map((app) => credentials(app, addresses, env))),
    ...Object.assign({}, ...apps.map((app) => linkSecret(app, addresses, env))),
    ...(apps.includes('gateway') ? ofGateway(addresses, env) : {}),
    ...(apps.includes('orders') ? ofOrders(addresses, env) : {}),
    ...(apps.includes('notices') ? ofNotices(addresses, env) : {}),
    ...(dev ? { STOREFRONT: 'dev' } : {}),
  };
}

function credentials(app: App, { database, broker }: Addresses, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const [databaseUrl, natsUrl] = [`${app.toUpperCase()}_DATABASE_URL`, `${app.toUpperCase()}_NATS_URL`];
  return { [databaseUrl]: env[databaseUrl] || database[app], [natsUrl]: env[natsUrl] || broker[app] };
}

/** For the two that know of private links. */
const linkSecret = (app: App, { links }: Addresses, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  app === 'orders' || app === 'notices' ? { [`${app.toUpperCase()}_LINK_SECRET`]: env['LINK_SECRET'] || links } : {};

const ofGateway = ({ gatewayPort, sessions, staff }: Addresses, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PORT: String(gatewayPort),
  AUTH_SECRET: env['AUTH_SECRET'] || sessions,
  FIRST_STAFF_LOGIN: staff.login,
  FIRST_STAFF_PASSWORD: staff.password,
});

/** Whoever can read a provider's key can spend in the house's name. */
const ofOrders = ({ midtrans }: Addresses, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ORDERS_RAJAONGKIR_KEY: env['ORDERS_RAJAONGKIR_KEY'] || env['RAJAONGKIR_KEY'] || '',
  ORDERS_MIDTRANS_SERVER_KEY:
    midtrans?.serverKey || env['ORDERS_MIDTRANS_SERVER_KEY'] || env['MIDTRANS_SERVER_KEY'] || '',
  ...(midtrans && { ORDERS_MIDTRANS_URL: midtrans.url }),
});

/** Links in messages lead where people come in. */
const ofNotices = ({ gatewayPort, mail }: Addresses, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  NOTICES_PUBLIC_URL: env['NOTICES_PUBLIC_URL'] || env['PUBLIC_URL'] || `http://localhost:${gatewayPort}`,
  ...(mail !== null && { NOTICES_SMTP_URL: mail }),
});

import type { ConnectionOptions } from '@nats-io/transport-node';
import { inboxPrefix, type App } from '@rakkarya/contracts';

export interface BrokerAddress {
  /** The user, as the contracts name it. */
  app: App | 'provisioner';
  /** `nats://user:password@host:port`, several of them separated by commas. */
  natsUrl: string;
}

/**
 * How every app holds on to the broker: it never gives up reconnecting, and notices within 15 s that the other side is silent.
 * With the client's defaults a service is deaf for ever after 20 s without a broker. Each user has its own place for answers,
 * so that none may listen to another's.
 */
export function brokerOptions({ app, natsUrl }: BrokerAddress): ConnectionOptions {
  const { user, pass, servers } = parts(natsUrl);
  return {
    name: app,
    servers,
    ...(user && { user, pass }),
    inboxPrefix: inboxPrefix(app),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    pingInterval: 5_000,
    maxPingOut: 2,
    timeout: 3_000,
    noAsyncTraces: true,
  };
}

function parts(natsUrl: string): { user: string; pass: string; servers: string[] } {
  const addresses = natsUrl.split(',').map((text) => new URL(text.includes('://') ? text : `nats://${text}`));
  const { username = '', password = '' } = addresses.find((address) => address.username) ?? {};
  return {
    user: decodeURIComponent(username),
    pass: decodeURIComponent(password),
    servers: addresses.map(({ protocol, host }) => `${protocol}//${host}`),
  };
}

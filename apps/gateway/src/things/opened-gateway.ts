import { randomUUID } from 'node:crypto';
import type { Fact } from '@rakkarya/contracts';
import type { ServiceOptions } from '@rakkarya/service';
import { startedService, type House } from '@rakkarya/testing';
import { CreateAccount } from '../accounts/create-account.js';
import { database } from '../database/database.js';
import { gatewayOptions } from '../gateway-options.js';
import { GatewayModule } from '../gateway.module.js';
import { StandInServices } from './stand-in-services.js';

export const PASSWORD = 'contoh-rak-karya';
export type SomeRole = 'buyer' | 'producer' | 'staff';

/** A gateway that listens, with stand-ins behind it and one account of each role. */
export class OpenedGateway {
  readonly producerId = randomUUID();

  private constructor(
    readonly house: House,
    readonly services: StandInServices,
  ) {}

  static async open(env: Record<string, string> = {}, more: ServiceOptions = {}): Promise<OpenedGateway> {
    Object.assign(process.env, { AUTH_SECRET: randomUUID() + randomUUID(), STOREFRONT: 'off', ...env });
    const house = await startedService('gateway', GatewayModule, database, {
      options: { ...gatewayOptions, ...more },
      env,
    });
    return new OpenedGateway(house, await StandInServices.at(house.place.brokerUrl('spec')));
  }

  /** Sends what a program would: JSON, and no cookie of its own accord. */
  fetch(
    path: string,
    {
      json,
      headers,
      ...init
    }: Omit<RequestInit, 'headers'> & { json?: unknown; headers?: Record<string, string> } = {},
  ) {
    const body = json === undefined ? init.body : JSON.stringify(json);
    const type = json === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(this.house.url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...type, ...headers },
      ...(body !== undefined && { body }),
    });
  }

  post(path: string, json: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch(path, { method: 'POST', json, headers });
  }

  /** A fresh account of this role. */
  async account(role: SomeRole): Promise<{ login: string; id: string }> {
    const login = `${randomUUID()}@example.org`;
    const producerId = role === 'producer' ? this.producerId : undefined;
    const { id } = await this.house
      .get(CreateAccount)
      .handle({ login, password: PASSWORD, name: `A ${role}`, role, producerId });
    return { login, id };
  }

  /** The cookie header of somebody of this role who has signed in. */
  async signedIn(role: SomeRole): Promise<{ cookie: string }> {
    const { login } = await this.account(role);
    const answer = await this.post('/api/session', { login, password: PASSWORD });
    return { cookie: cookieOf(answer) };
  }

  /** Tells it as a service would. */
  say(fact: Fact): Promise<string> {
    return this.house.say(fact);
  }

  async stop(): Promise<void> {
    await this.services.stop();
    await this.house.stop();
  }
}

/** What a browser would send back. */
export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

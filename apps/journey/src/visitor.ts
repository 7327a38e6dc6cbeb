import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { OrderView } from '@rakkarya/contracts';
import { eventually } from '@rakkarya/testing';

export interface Reply<T = Record<string, unknown>> {
  status: number;
  body: T;
}

export type Placed = OrderView & { key: string; href: string };

/** Somebody with a browser or a program: speaks REST, keeps the session cookie it was given, and asks again when a crowded second has no answer. */
export class Visitor {
  private cookie = '';

  constructor(readonly url: string) {}

  static async signedIn(url: string, login: string): Promise<Visitor> {
    const visitor = new Visitor(url);
    const { status } = await visitor.post('/session', { login, password: 'contoh-rak-karya' });
    if (status !== 200 && status !== 201) throw new Error(`${login} could not sign in: ${status}`);
    return visitor;
  }

  get<T>(path: string, headers: Record<string, string> = {}): Promise<Reply<T>> {
    return answered(() => this.send<T>('GET', path, headers));
  }

  post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply<T>> {
    return answered(() => this.postOnce<T>(path, body, headers));
  }

  delete(path: string): Promise<Reply> {
    return answered(() => this.send('DELETE', path, {}));
  }

  /** Tries once to place an order; `key` makes the second attempt the same order. */
  order(draft: Record<string, unknown>, key: string = randomUUID()): Promise<Reply<Placed>> {
    return this.postOnce<Placed>('/orders', draft, { 'idempotency-key': key });
  }

  /** Places an order, however often it has to be tried with the same `key`. */
  orderPatiently(draft: Record<string, unknown>, key: string = randomUUID()): Promise<Reply<Placed>> {
    return answered(() => this.order(draft, key));
  }

  /** Places an order and follows it until its stock is reserved: in a crowded second the answer may come before that. */
  async orderReserved(draft: Record<string, unknown>): Promise<Placed> {
    const { status, body: placed } = await this.orderPatiently(draft);
    if (status !== 201 && status !== 202) throw new Error(`order refused: ${status} ${JSON.stringify(placed)}`);
    return eventually(async () => {
      const { body } = await this.get<Placed>(`/orders/${placed.number}`, { authorization: `Bearer ${placed.key}` });
      expect(body).toMatchObject({ status: 'reserved' });
      return { ...body, key: placed.key, href: placed.href };
    });
  }

  /** A page as a browser without JavaScript gets it; what led elsewhere says where to. */
  page(address: string, form?: Record<string, string>): Promise<{ status: number; html: string; to: string | null }> {
    return answered(async () => {
      const answer = await fetch(this.url + address, {
        redirect: 'manual',
        headers: { accept: 'text/html', origin: this.url, ...(this.cookie ? { cookie: this.cookie } : {}) },
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      });
      return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') };
    });
  }

  private postOnce<T>(path: string, body: unknown, headers: Record<string, string>): Promise<Reply<T>> {
    return this.send<T>('POST', path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  }

  private async send<T>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Reply<T>> {
    const answer = await fetch(`${this.url}/api${path}`, {
      method,
      headers: { ...headers, origin: this.url, ...(this.cookie ? { cookie: this.cookie } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    const given = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (given.length > 0) this.cookie = given.join('; ');
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : {}) as T };
  }
}

/** The first answer other than that there is none now. All that is sent twice has its effect once. */
const answered = <T extends { status: number }>(ask: () => Promise<T>): Promise<T> =>
  eventually(async () => {
    const answer = await ask();
    expect(answer.status).not.toBe(503);
    return answer;
  });

import { setTimeout as pause } from 'node:timers/promises';
import type { ProblemCode } from '@rakkarya/contracts';

/** Refusals that end by themselves: services hear of each other's news a moment later, and start one after another. */
const PASSING: readonly ProblemCode[] = ['unavailable', 'too-many', 'not-found', 'payee-missing', 'craft-not-for-sale'];

/** What the house has against a request, and why. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    request: string,
    problem: unknown,
  ) {
    super(`${request}: ${code} ${JSON.stringify(problem)}`);
  }
}

type Headers = Record<string, string>;

/** However slow the machine, and busy with starting everything else. */
const PATIENCE = 180_000;

/** The house as any program meets it: over REST, with a session, patient for `patience` ms a request. */
export class House {
  #cookie = '';

  constructor(
    private readonly url: string,
    private readonly patience = PATIENCE,
  ) {}

  /** From now on as this person. */
  async signIn(login: string, password: string): Promise<void> {
    const answer = await this.#ask('POST', '/api/session', { login, password });
    this.#cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** The same house for somebody who has not signed in. */
  asGuest(): House {
    return new House(this.url, this.patience);
  }

  async get<T>(path: string, headers: Headers = {}): Promise<T> {
    return (await this.#ask('GET', path, undefined, headers)).json() as Promise<T>;
  }

  async post<T>(path: string, body: object, headers: Headers = {}): Promise<T> {
    return (await this.#ask('POST', path, body, headers)).json() as Promise<T>;
  }

  /** What stands there as soon as it is as it should be: services hear of each other's news a moment later. */
  async eventually<T>(path: string, isThere: (answer: T) => boolean, headers: Headers = {}): Promise<T> {
    const giveUpAt = Date.now() + this.patience;
    for (;;) {
      const answer = await this.get<T>(path, headers);
      if (isThere(answer)) return answer;
      if (Date.now() > giveUpAt) throw new Refused('unavailable', `GET ${path}`, answer);
      await pause(50);
    }
  }

  async put(path: string, body: object): Promise<void> {
    await this.#ask('PUT', path, body);
  }

  async #ask(method: string, path: string, body?: object, headers: Headers = {}): Promise<Response> {
    const giveUpAt = Date.now() + this.patience;
    for (let wait = 50; ; wait = Math.min(wait * 1.5, 1000)) {
      const refused = await this.#try(method, path, this.#sent(body, headers));
      if (refused instanceof Response) return refused;
      if (!PASSING.some((code) => code === refused.code) || Date.now() + wait > giveUpAt) throw refused;
      await pause(wait);
    }
  }

  async #try(method: string, path: string, sent: RequestInit): Promise<Response | Refused> {
    try {
      const answer = await fetch(`${this.url}${path}`, {
        method,
        signal: AbortSignal.timeout(this.patience),
        ...sent,
      });
      return answer.ok ? answer : refusal(`${method} ${path}`, answer);
    } catch (error) {
      return new Refused(
        'unavailable',
        `${method} ${path}`,
        String(error instanceof Error ? (error.cause ?? error) : error),
      );
    }
  }

  #sent(body: object | undefined, more: Headers): RequestInit {
    const headers = { ...more, cookie: this.#cookie };
    if (body === undefined || body instanceof FormData) return { headers, ...(body && { body }) };
    return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }
}

async function refusal(request: string, answer: Response): Promise<Refused> {
  const text = await answer.text();
  try {
    const problem: { code?: string } = JSON.parse(text);
    return new Refused(problem.code ?? String(answer.status), request, problem);
  } catch {
    return new Refused(String(answer.status), request, text.slice(0, 200));
  }
}

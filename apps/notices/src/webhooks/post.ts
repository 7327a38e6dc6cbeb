import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { allowedAddresses, type Address, type Resolve } from './address-guard.js';

export interface Posting {
  url: string;
  body: string;
  headers: Record<string, string>;
}

export interface PostRules {
  /** Whether it may be on this machine, without TLS. */
  local: boolean;
  /** For all of it, in milliseconds: finding the address, connecting, and reading what is answered. */
  patience: number;
  resolve?: Resolve;
}

/** Nobody needs more to say that it came. */
const LONGEST_ANSWER = 64 * 1024;

/** Posts JSON, follows no redirect, and answers with the status. @throws with the reason when nothing was answered in time. */
export async function post({ url, body, headers }: Posting, { local, patience, resolve }: PostRules): Promise<number> {
  const target = new URL(url);
  const signal = AbortSignal.timeout(patience);
  try {
    const addresses = await before(signal, allowedAddresses(target, local, resolve));
    return await answered(target, { body, headers, addresses, signal });
  } catch (error) {
    throw signal.aborted ? new Error('no answer in time', { cause: error }) : error;
  }
}

/** Who does not hear of the signal goes on; nobody waits for it any more. */
const before = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error('too late')), { once: true }),
    ),
  ]);

interface Sending {
  body: string;
  headers: Record<string, string>;
  addresses: Address[];
  signal: AbortSignal;
}

function answered(target: URL, { body, headers, addresses, signal }: Sending): Promise<number> {
  const request = target.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const sending = request(
      target,
      {
        method: 'POST',
        signal,
        agent: false,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'RakKarya-Webhook/1',
          ...headers,
        },
        // Only where the guard has looked.
        lookup: (_host, { all }, done) =>
          all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family),
      },
      (answer) => drained(answer).then(resolve, reject),
    );
    sending.once('error', reject);
    sending.end(body);
  });
}

async function drained(answer: IncomingMessage): Promise<number> {
  let length = 0;
  for await (const chunk of answer) {
    length += (chunk as Buffer).length;
    if (length > LONGEST_ANSWER) throw new Error('the answer is too long');
  }
  return answer.statusCode ?? 0;
}

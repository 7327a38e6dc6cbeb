import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { percentile } from './percentile.js';

export interface Bought {
  perSecond: number;
  p50: number;
  p99: number;
  /** Orders that were answered otherwise than 201 with their stock reserved. */
  refused: number;
}

/** So many buyers at once, each ordering one piece after the other for `seconds`. An order counts when its stock is reserved and the buyer has the answer. */
export async function buy(
  url: string,
  skus: string[],
  { buyers, seconds }: { buyers: number; seconds: number },
): Promise<Bought> {
  const agent = new Agent({ keepAlive: true, maxSockets: buyers });
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  let refused = 0;
  await Promise.all(
    Array.from({ length: buyers }, async (_, buyer) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        const since = performance.now();
        const reserved = await order(url, agent, skus[(buyer * 7 + turn) % skus.length] ?? '');
        if (reserved) times.push(performance.now() - since);
        else refused += 1;
      }
    }),
  );
  agent.destroy();
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), refused };
}

/** Whether one order was placed and its stock reserved when the answer came. */
export const order = async (url: string, agent: Agent, sku: string): Promise<boolean> =>
  (await place(url, agent, sku)).status === 'reserved';

/** One order of one piece, to be collected, paid by transfer. */
export async function place(url: string, agent: Agent, sku: string): Promise<{ id: string; status: string }> {
  const body = JSON.stringify({
    lines: [{ sku, quantity: 1 }],
    buyer: { name: 'Pembeli Contoh', phone: '+6281200000099' },
    delivery: { way: 'pickup' },
    payBy: 'transfer',
  });
  const { status, text } = await post(`${url}/api/orders`, agent, body);
  return status === 201
    ? (JSON.parse(text) as { id: string; status: string })
    : { id: '', status: `refused with ${status}` };
}

function post(url: string, agent: Agent, body: string): Promise<{ status: number; text: string }> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject).end(body);
  });
}

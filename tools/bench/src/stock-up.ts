import { randomUUID } from 'node:crypto';
import type { Answer } from '@rakkarya/contracts';

/** Gives every variant of the samples so much stock that no order is refused; answers their SKUs. */
export async function stockUp(url: string): Promise<string[]> {
  const cookie = await signIn(url);
  const headers = { 'content-type': 'application/json', origin: url, cookie };
  const skus = await variants(url, cookie);
  for (const sku of skus) {
    const body = JSON.stringify({ id: randomUUID(), sku, place: 'workshop', quantity: 100_000, cause: 'made' });
    const answer = await fetch(`${url}/api/stock-movements`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`stock of ${sku}: ${answer.status} ${await answer.text()}`);
  }
  return skus;
}

async function signIn(url: string): Promise<string> {
  const body = JSON.stringify({ login: '+6281200000001', password: 'contoh-rak-karya' });
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body,
  });
  if (!answer.ok) throw new Error(`the sample staff could not sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function variants(url: string, cookie: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/stock?limit=100`, { headers: { cookie } });
  return ((await answer.json()) as Answer<'producers.list-stock'>).items.map(({ sku }) => sku);
}

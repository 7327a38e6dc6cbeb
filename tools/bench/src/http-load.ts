import autocannon from 'autocannon';

export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers other than 2xx, and connections that failed. */
  errors: number;
}

/** GETs the addresses in turn over `connections` kept-alive connections for `seconds`. Latencies in milliseconds. */
export async function load(urls: string[], { connections = 16, seconds = 5 } = {}): Promise<Load> {
  const [first = ''] = urls;
  const requests = urls.map((url) => ({ method: 'GET' as const, path: new URL(url).pathname + new URL(url).search }));
  const result = await autocannon({ url: new URL(first).origin, connections, duration: seconds, requests });
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.non2xx + result.errors,
  };
}

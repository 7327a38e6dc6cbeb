import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How it behaves: as one would wish, never answering, out of order, or with its daily calls used up. */
export type Mood = 'well' | 'silent' | 'broken' | 'used-up';

interface Place {
  id: number;
  label: string;
}

const SERVICES = [
  {
    code: 'jne',
    name: 'Jalur Nugraha Ekakurir (JNE)',
    service: 'REG',
    description: 'Layanan Reguler',
    base: 9_000,
    etd: '2-3',
  },
  { code: 'jnt', name: 'J&T Express', service: 'EZ', description: 'Reguler', base: 10_000, etd: '2' },
  { code: 'pos', name: 'POS Indonesia (POS)', service: 'Pos Reguler', description: '', base: 8_500, etd: '3-5' },
];

/**
 * Speaks as RajaOngkir by Komerce does, as far as we ask it: finds places, and says what couriers take between two of them.
 * Every place has a number of its own, and the fee grows with how far apart two numbers are: made up, but always the same.
 */
export class RajaOngkirStandIn {
  mood: Mood = 'well';
  /** Paths that were asked for, eldest first. */
  readonly asked: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly key: string,
  ) {}

  static async open({ key, port = 0 }: { key: string; port?: number }): Promise<RajaOngkirStandIn> {
    const server = createServer();
    const standIn = new RajaOngkirStandIn(server, key);
    server.on('request', (request, response) => {
      void standIn.answer(request).then(
        (answer) => {
          if (answer) response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
        },
        () => response.destroy(),
      );
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v1`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: string } | null> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    this.asked.push(pathname.replace('/api/v1/', ''));
    if (this.mood === 'silent') return null;
    if (this.mood === 'broken') return { status: 200, body: '<html>' };
    if (this.mood === 'used-up') return said(429, 'Daily limit exceeded', null);
    if (request.headers['key'] !== this.key) return said(401, 'Invalid Api key', null);
    if (pathname.endsWith('/destination/domestic-destination')) return found(searchParams.get('search') ?? '');
    if (pathname.endsWith('/calculate/domestic-cost')) return priced(new URLSearchParams(await bodyOf(request)));
    return said(404, 'Not found', null);
  }
}

function found(search: string): { status: number; body: string } {
  if (search.trim().length < 3) return said(404, 'Domestic Destination Not Found', null);
  const place: Place = { id: numberOf(search.toUpperCase()), label: search.toUpperCase() };
  return said(200, 'Success Get Domestic Destinations', [place]);
}

function priced(form: URLSearchParams): { status: number; body: string } {
  const [origin, destination, weight] = ['origin', 'destination', 'weight'].map((name) => Number(form.get(name)));
  if (!origin || !destination || !weight) return said(422, 'Missing Params', null);
  const couriers = (form.get('courier') ?? '').split(':');
  const far = 1 + (Math.abs(origin - destination) % 4);
  const costs = SERVICES.filter(({ code }) => couriers.includes(code)).map(({ base, ...service }) => ({
    ...service,
    cost: base * far * Math.ceil(weight / 1000),
  }));
  return said(200, 'Success Calculate Domestic Shipping cost', costs);
}

const said = (code: number, message: string, data: unknown) => ({
  status: code,
  body: JSON.stringify({ meta: { message, code, status: code < 400 ? 'success' : 'error' }, data }),
});

const numberOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 90_001, 7);

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

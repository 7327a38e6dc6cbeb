import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageOf } from './page.js';

type Status = 'pending' | 'settlement' | 'deny' | 'expire' | 'cancel' | 'refund' | 'partial_refund';

/** One charge as the provider keeps it. */
export interface Transaction {
  order_id: string;
  transaction_id: string;
  transaction_status: Status;
  gross: number;
  refunded: number;
  refundKeys: string[];
  type: string;
  bank: string | null;
}

/** What is told to the shop: `signature_key` is over the texts as they stand here. */
export interface Notification {
  order_id: string;
  status_code: string;
  gross_amount: string;
  signature_key: string;
  transaction_status: Status;
  transaction_id: string;
}

interface Options {
  serverKey: string;
  port?: number;
  /** Where notifications go; nowhere when there is none. */
  notify?: string | undefined;
}

interface Said {
  status: number;
  body: string;
  type?: string;
}

/** Speaks as Midtrans' Core API does, as far as we ask it, and has a page where a person pays by a click. Loopback only. */
export class MidtransStandIn {
  readonly transactions = new Map<string, Transaction>();
  /** Answers that are lost on their way: that many charges come to pass without the asker hearing of it. */
  lose = 0;
  /** As many refunds. */
  loseRefunds = 0;
  /** Nobody answers. */
  away = false;
  asked = 0;
  /** What happens between a refund and its answer: notifications may be faster. */
  beforeRefundIsAnswered: (reference: string) => Promise<unknown> = async () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly options: Options,
  ) {}

  static async open(options: Options): Promise<MidtransStandIn> {
    const server = createServer();
    const standIn = new MidtransStandIn(server, options);
    server.on('request', (request, response) => {
      void standIn.answer(request).then(
        (said) => {
          if (!said) return void response.destroy();
          response.writeHead(said.status, { 'content-type': said.type ?? 'application/json' }).end(said.body);
        },
        () => void response.destroy(),
      );
    });
    await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** As it would be told now. */
  notificationOf(id: string, status = this.transactions.get(id)!.transaction_status): Notification {
    const { order_id, gross, transaction_id } = this.transactions.get(id)!;
    const status_code = status === 'pending' ? '201' : status === 'deny' || status === 'expire' ? '202' : '200';
    const gross_amount = `${gross}.00`;
    const signature_key = createHash('sha512')
      .update(`${order_id}${status_code}${gross_amount}${this.options.serverKey}`)
      .digest('hex');
    return { order_id, status_code, gross_amount, signature_key, transaction_status: status, transaction_id };
  }

  /** A buyer pays, is refused, or lets it run out. */
  async become(id: string, status: Status): Promise<void> {
    this.transactions.get(id)!.transaction_status = status;
    await this.tell(id);
  }

  private async tell(id: string): Promise<void> {
    const { notify } = this.options;
    if (!notify) return;
    const body = JSON.stringify(this.notificationOf(id));
    await fetch(notify, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => null);
  }

  private async answer(request: IncomingMessage): Promise<Said | null> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    const body = await bodyOf(request);
    if (!pathname.startsWith('/v2/')) return this.answerPerson(request.method ?? 'GET', pathname);
    this.asked += 1;
    if (this.away) return null;
    if (request.headers.authorization !== `Basic ${btoa(`${this.options.serverKey}:`)}`)
      return said({ status_code: '401' });
    const [id = '', action] = decodeURIComponent(pathname.slice(4)).split('/');
    if (id === 'charge') return this.charge(JSON.parse(body) as ChargeAsked);
    const transaction = this.transactions.get(id);
    if (!transaction) return said({ status_code: '404', status_message: "Transaction doesn't exist." });
    const done = this.act(transaction, action, body);
    if (action === 'refund') await this.beforeRefundIsAnswered(id);
    return action === 'refund' && this.loseRefunds-- > 0 ? null : done;
  }

  private charge({
    transaction_details: { order_id, gross_amount },
    payment_type,
    bank_transfer,
  }: ChargeAsked): Said | null {
    if (this.transactions.has(order_id)) return said({ status_code: '406', status_message: 'duplicate order_id' });
    const bank = bank_transfer?.bank ?? null;
    const transaction: Transaction = {
      ...{ order_id, bank, gross: gross_amount, refunded: 0, refundKeys: [], type: payment_type },
      ...{ transaction_id: randomUUID(), transaction_status: 'pending' },
    };
    this.transactions.set(order_id, transaction);
    if (this.lose > 0) {
      this.lose -= 1;
      return null;
    }
    return said({ ...this.shown(transaction), status_code: '201', ...this.wayOf(transaction) });
  }

  private act(transaction: Transaction, action: string | undefined, body: string): Said {
    const { transaction_status: now } = transaction;
    if (action === 'expire' || action === 'cancel') {
      if (now !== 'pending' && now !== 'deny') return said({ status_code: '412', status_message: 'cannot be changed' });
      transaction.transaction_status = action;
    }
    if (action === 'refund') {
      const { refund_key, amount } = JSON.parse(body) as { refund_key: string; amount: number };
      if (transaction.refundKeys.includes(refund_key)) return said({ status_code: '406' });
      if (now === 'pending' || transaction.refunded + amount > transaction.gross) return said({ status_code: '412' });
      transaction.refundKeys.push(refund_key);
      transaction.refunded += amount;
      transaction.transaction_status = transaction.refunded === transaction.gross ? 'refund' : 'partial_refund';
    }
    return said(this.shown(transaction));
  }

  private shown({ order_id, transaction_id, transaction_status, gross, refunded }: Transaction): object {
    const { status_code, gross_amount } = this.notificationOf(order_id);
    const refund = refunded > 0 ? { refund_amount: `${refunded}.00` } : {};
    return { status_code, order_id, transaction_id, transaction_status, gross_amount, gross, ...refund };
  }

  private wayOf({ type, bank, order_id }: Transaction): object {
    const actions = [{ name: 'trial-page', url: `${this.url}/bayar/${order_id}` }];
    if (type === 'qris') return { qr_string: `CONTOH-BUKAN-QRIS-${order_id}`, actions };
    const number = `9${order_id.replace(/\D/g, '').padEnd(15, '0').slice(0, 15)}`;
    return bank === 'permata'
      ? { permata_va_number: number, actions }
      : { va_numbers: [{ bank, va_number: number }], actions };
  }

  private async answerPerson(method: string, path: string): Promise<Said> {
    const [, id = '', status] = /^\/bayar\/([\w-]+)(?:\/(settlement|deny|expire))?$/.exec(path) ?? [];
    const transaction = this.transactions.get(id);
    if (!transaction) return { status: 404, type: 'text/plain', body: 'Tidak ada.' };
    if (method === 'POST' && status) await this.become(id, status as Status);
    return { status: 200, type: 'text/html; charset=utf-8', body: pageOf(transaction) };
  }
}

interface ChargeAsked {
  payment_type: string;
  transaction_details: { order_id: string; gross_amount: number };
  bank_transfer?: { bank: string };
}

const said = (body: object): Said => ({ status: 200, body: JSON.stringify(body) });

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

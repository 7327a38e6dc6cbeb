import type { FastifyReply } from 'fastify';

const HEARTBEAT = 15_000;
/** What a slow reader may leave unread before we part with it; it comes back by itself. */
const UNREAD = 1_000_000;

/** Server-sent events to one reader (WHATWG HTML, section 9.2). */
export class EventStream {
  readonly #heart: NodeJS.Timeout;

  constructor(
    private readonly reply: FastifyReply,
    onClose: () => void,
  ) {
    const { raw } = reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // Once we end it there is nothing more to come: a connection kept alive would hold up our closing.
      connection: 'close',
    });
    raw.write('retry: 3000\n\n');
    this.#heart = setInterval(() => this.#write(': \n\n'), HEARTBEAT);
    raw.once('close', () => {
      clearInterval(this.#heart);
      onClose();
    });
    if (reply.request.method === 'HEAD') this.end();
  }

  say(event: string, data: unknown): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.reply.raw.end();
  }

  #write(text: string): void {
    const { raw } = this.reply;
    if (raw.writableEnded) return;
    raw.write(text);
    if (raw.writableLength > UNREAD) raw.destroy();
  }
}

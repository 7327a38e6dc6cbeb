/** Reads server-sent events as a browser does, keeping all that came. */
export class EventSource {
  readonly events: { event: string; data: unknown }[] = [];
  raw = '';
  readonly ended: Promise<void>;
  readonly #leaving = new AbortController();

  private constructor(readonly answer: Response) {
    this.ended = this.#read();
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<EventSource> {
    const leaving = new AbortController();
    const source = new EventSource(await fetch(url, { headers, signal: leaving.signal }));
    source.#leaving.signal.addEventListener('abort', () => leaving.abort());
    return source;
  }

  close(): void {
    this.#leaving.abort();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.answer.body!) this.#take(decoder.decode(chunk, { stream: true }));
    } catch (error) {
      if (!this.#leaving.signal.aborted) throw error;
    }
  }

  #take(text: string): void {
    const blocks = (this.raw + text).split('\n\n');
    const before = this.raw.split('\n\n').length - 1;
    this.raw += text;
    for (const block of blocks.slice(before, -1)) {
      const event = /^event: (.+)$/m.exec(block)?.[1];
      const data = /^data: (.+)$/m.exec(block)?.[1];
      if (event && data) this.events.push({ event, data: JSON.parse(data) });
    }
  }
}

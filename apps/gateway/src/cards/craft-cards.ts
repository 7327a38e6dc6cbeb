import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Language } from '@rakkarya/contracts';
import { Config } from '@rakkarya/service';
import { OneAtATime } from '../queue/one-at-a-time.js';
import { Services } from '../services/services.js';
import { cardKey, cardWords, type CardWords } from './card-words.js';
import { drawCard } from './draw-card.js';

export interface CraftCard {
  key: string;
  bytes: Buffer;
}

/** What is shown where a craft's address is shared. Drawn when first asked for, kept on disk by what it shows. */
@Injectable()
export class CraftCards {
  readonly #folder: string;
  readonly #queue = new OneAtATime(100, 'unavailable');
  readonly #drawing = new Map<string, Promise<Buffer>>();

  constructor(
    config: Config,
    private readonly services: Services,
  ) {
    this.#folder = path.resolve(config.dataDir, 'pictures', 'cards');
  }

  async find(slug: string, language: Language): Promise<CraftCard> {
    const words = cardWords(await this.services.ask('catalogue.show-craft', { slug, language }), language);
    const key = cardKey(words);
    return { key, bytes: (await this.#kept(key)) ?? (await this.#draw(key, words)) };
  }

  async #kept(key: string): Promise<Buffer | null> {
    try {
      return await readFile(this.#fileOf(key));
    } catch {
      return null;
    }
  }

  #draw(key: string, words: CardWords): Promise<Buffer> {
    const drawing = this.#drawing.get(key) ?? this.#begin(key, words).finally(() => this.#drawing.delete(key));
    this.#drawing.set(key, drawing);
    return drawing;
  }

  async #begin(key: string, words: CardWords): Promise<Buffer> {
    const master = words.picture && (await this.services.ask('catalogue.show-picture', { id: words.picture }));
    const bytes = await this.#queue.run(() => drawCard(words, master ? Buffer.from(master.bytes, 'base64') : null));
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${this.#fileOf(key)}.${randomUUID()}`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, this.#fileOf(key));
    return bytes;
  }

  #fileOf = (key: string): string => path.join(this.#folder, `${key}.jpg`);
}

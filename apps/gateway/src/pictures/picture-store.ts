import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '@rakkarya/service';
import { OneAtATime } from '../queue/one-at-a-time.js';
import { Services } from '../services/services.js';
import { render, type Rendition } from './rendition.js';

export interface StoredFile {
  path: string;
  size: number;
}

/** Renditions on disk, made when first asked for. The folder may be deleted at any time. */
@Injectable()
export class PictureStore {
  readonly #folder: string;
  readonly #queue = new OneAtATime(200, 'unavailable');
  readonly #making = new Map<string, Promise<void>>();

  constructor(
    config: Config,
    private readonly services: Services,
  ) {
    this.#folder = path.resolve(config.dataDir, 'pictures');
  }

  async find(rendition: Rendition): Promise<StoredFile> {
    const file = this.#pathOf(rendition);
    const size = await sizeOf(file);
    if (size !== null) return { path: file, size };
    await this.#make(rendition, file);
    return { path: file, size: (await stat(file)).size };
  }

  read({ path: file }: StoredFile): ReadStream {
    return createReadStream(file);
  }

  #make(rendition: Rendition, file: string): Promise<void> {
    const making = this.#making.get(file) ?? this.#begin(rendition, file).finally(() => this.#making.delete(file));
    this.#making.set(file, making);
    return making;
  }

  async #begin(rendition: Rendition, file: string): Promise<void> {
    const master = await this.services.ask('catalogue.show-picture', { id: rendition.id });
    const bytes = await this.#queue.run(() => render(Buffer.from(master.bytes, 'base64'), rendition));
    await mkdir(path.dirname(file), { recursive: true });
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  }

  #pathOf({ id, width, extension }: Rendition): string {
    return path.join(this.#folder, id.slice(0, 2), `${id}-${width}.${extension}`);
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch {
    return null;
  }
}

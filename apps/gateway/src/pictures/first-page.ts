import { Worker } from 'node:worker_threads';
import { BrokenRule } from '@rakkarya/contracts';
import { loadSharp } from './sharp.js';

const PATIENCE = 5_000;
/** The folder holds it as it was written while tests run, and compiled otherwise. */
const WORKER = new URL(`./pdf-worker${import.meta.url.slice(-3)}`, import.meta.url);

interface Page {
  pixels: Uint8Array;
  width: number;
  height: number;
}

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 5)).toString('latin1') === '%PDF-';

/**
 * The first page as a picture: nothing else of the file is kept, neither its scripts nor its other pages.
 * @throws BrokenRule 'pdf-too-complicated' for one that takes too long or too much memory, 'picture-unreadable' for any other that cannot be drawn
 */
export async function firstPage(pdf: Uint8Array): Promise<Buffer> {
  const sharp = await loadSharp();
  const { pixels, width, height } = await rendered(pdf);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function rendered(pdf: Uint8Array): Promise<Page> {
  const worker = new Worker(WORKER, {
    workerData: Uint8Array.from(pdf),
    resourceLimits: { maxOldGenerationSizeMb: 128 },
    env: {},
    stderr: true,
  });
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    return await new Promise<Page>((resolve, reject) => {
      patience.addEventListener('abort', () => reject(new BrokenRule('pdf-too-complicated')));
      worker.once('message', resolve);
      worker.once('error', (error) => reject(refusalOf(error)));
      worker.once('exit', () => reject(new BrokenRule('picture-unreadable')));
    });
  } finally {
    await worker.terminate();
  }
}

const refusalOf = (error: unknown): BrokenRule =>
  new BrokenRule(
    (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'pdf-too-complicated' : 'picture-unreadable',
  );

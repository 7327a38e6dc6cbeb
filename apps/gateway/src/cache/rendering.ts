import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tag } from './tags.js';

/** What an answer that is being made shows, noted as the services are asked for it. */
export class Rendering {
  readonly since = performance.now();
  readonly tags = new Set<Tag>();
  /** It shows something that is not for everybody. */
  private = false;
  /** A service could not be reached. */
  unavailable = false;
}

const here = new AsyncLocalStorage<Rendering>();

export const whileRendering = <T>(rendering: Rendering, work: () => T): T => here.run(rendering, work);

export const currentRendering = (): Rendering | undefined => here.getStore();

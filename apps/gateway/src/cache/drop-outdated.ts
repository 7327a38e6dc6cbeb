import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Fact } from '@rakkarya/contracts';
import { Feed } from '../live/feed.js';
import { Shelf } from './shelf.js';
import { dropsOf, type Tag } from './tags.js';

const ROUND = 400;
/** Rounds until those who heard of it with us have surely digested it. */
const AGAIN = 3;

/** Outdates what an event has changed; all of it when events may have been missed. */
@Injectable()
export class DropOutdated implements OnApplicationBootstrap, OnApplicationShutdown {
  /** How many rounds more each is dropped. */
  readonly #soon = new Map<Tag, number>();
  #round: NodeJS.Timeout | undefined;

  constructor(
    private readonly feed: Feed,
    private readonly shelf: Shelf,
  ) {}

  onApplicationBootstrap(): void {
    this.feed.heard.subscribe(({ fact }) => this.#drop(fact));
    this.feed.gaps.subscribe(() => this.shelf.dropAll());
  }

  onApplicationShutdown(): void {
    clearTimeout(this.#round);
  }

  #drop(fact: Fact): void {
    const { now, soon, again } = dropsOf(fact);
    if (now === 'all') this.shelf.dropAll();
    else if (now.length > 0) this.shelf.drop(now);
    for (const tag of soon) this.#soon.set(tag, Math.max(this.#soon.get(tag) ?? 0, again ? AGAIN : 1));
    if (this.#soon.size > 0) this.#round ??= setTimeout(() => this.#dropSoon(), ROUND);
  }

  #dropSoon(): void {
    this.shelf.drop(this.#soon.keys());
    for (const [tag, rounds] of this.#soon) {
      if (rounds > 1) this.#soon.set(tag, rounds - 1);
      else this.#soon.delete(tag);
    }
    this.#round = this.#soon.size > 0 ? setTimeout(() => this.#dropSoon(), ROUND) : undefined;
  }
}

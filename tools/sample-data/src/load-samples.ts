import { openAsBlob } from 'node:fs';
import type { Answer } from '@rakkarya/contracts';
import { activities, type Activity } from './activities.js';
import { atOnce } from './at-once.js';
import { crafts, type SampleCraft } from './crafts.js';
import { accounts, payees, producers, type Account } from './groups.js';
import { House, Refused } from './house.js';
import { BuyAndReview } from './buy-and-review.js';
import type { Progress } from './progress.js';
import { reviews, type SampleReview } from './reviews.js';

const AT_ONCE = 4;

/** Everything a load sends, as many steps as `Progress` counts. */
export function samples() {
  const all = {
    payees: payees(),
    producers: producers(),
    crafts: crafts(),
    accounts: accounts(),
    activities: activities(),
    reviews: reviews(),
  };
  const pictures = [...new Set(all.crafts.flatMap((craft) => craft.pictures))];
  return {
    ...all,
    pictures,
    steps:
      all.payees.length +
      all.producers.length +
      pictures.length +
      all.crafts.length +
      all.activities.length +
      all.reviews.length +
      all.accounts.length,
  };
}

/** Sends the samples as a person would, each under an id of its own: what is there already stays as it is. */
export class LoadSamples {
  constructor(
    private readonly house: House,
    private readonly progress: Progress,
    private readonly password: string,
  ) {}

  async load({ payees, producers, pictures, crafts, ...rest }: ReturnType<typeof samples>): Promise<void> {
    const { activities, reviews, accounts } = rest;
    const stored = new Map(pictures.map((name) => [name, Promise.withResolvers<string>()]));
    const storing = atOnce(2, pictures, async (name) => stored.get(name)?.resolve(await this.#picture(name)));

    const inOrder = async () => {
      await atOnce(AT_ONCE, payees, (payee) => this.#send('/api/payees', payee, payee.name));
      await atOnce(AT_ONCE, producers, (producer) => this.#send('/api/producers', producer, producer.name));
      await atOnce(AT_ONCE, crafts, async (craft) => {
        await this.#craft(craft, await Promise.all(craft.pictures.map((name) => stored.get(name)?.promise ?? '')));
      });
      await Promise.all([
        atOnce(AT_ONCE, reviews, (review) => this.#review(review)),
        atOnce(1, activities, (activity) => this.#activity(activity)),
      ]);
      await atOnce(1, accounts, (account) => this.#account(account));
    };
    await Promise.all([storing, inOrder()]);
  }

  async #picture(name: string): Promise<string> {
    const form = new FormData();
    form.set(
      'picture',
      await openAsBlob(new URL(`../pictures/${name}.jpg`, import.meta.url), { type: 'image/jpeg' }),
      `${name}.jpg`,
    );
    const { id } = await this.house.post<Answer<'catalogue.store-picture'>>('/api/pictures', form);
    this.progress.step(name);
    return id;
  }

  async #craft({ draft, stock }: SampleCraft, pictures: string[]): Promise<void> {
    await this.house.post('/api/crafts', { ...draft, pictures });
    await atOnce(AT_ONCE, stock, async (movement) => void (await this.house.post('/api/stock-movements', movement)));
    this.progress.step(draft.title.id);
  }

  async #review(review: SampleReview): Promise<void> {
    await new BuyAndReview(this.house, this.house.asGuest()).handle(review);
    this.progress.step(review.words);
  }

  async #activity({ id, ...activity }: Activity): Promise<void> {
    await this.house.put(`/api/activities/${id}`, activity);
    this.progress.step(activity.title.id);
  }

  /** Whoever has this login already keeps account and password. */
  async #account(account: Account): Promise<void> {
    try {
      await this.house.post('/api/accounts', { ...account, password: this.password });
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'login-taken')) throw error;
    }
    this.progress.step(account.name);
  }

  async #send(path: string, body: object, what: string): Promise<void> {
    await this.house.post(path, body);
    this.progress.step(what);
  }
}

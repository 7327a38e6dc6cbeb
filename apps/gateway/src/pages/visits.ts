import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Answer, Asked, Caller, RequestName, Visit } from '@rakkarya/contracts';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../access/visitor.js';
import { phoneNumber } from '../accounts/login.js';
import { Register } from '../accounts/register.js';
import { Sessions } from '../accounts/sessions.js';
import type { Session } from '../accounts/sign-in.js';
import { Favourites } from '../favourites/favourites.js';
import { AskForLink } from '../links/ask-for-link.js';
import { PlaceOrder } from '../orders/place-order.js';
import { PersonalData } from '../personal-data/personal-data.js';
import { OrderPictures } from '../pictures/order-pictures.js';
import { pageLanguage } from '../problems/reader-language.js';
import { OrderReviews } from '../reviews/order-reviews.js';
import { Services } from '../services/services.js';
import { WaitForStock } from '../waiting/wait-for-stock.js';

/** Pages find it under this name, since in development they are loaded apart from us. */
const HERE = Symbol.for('rakkarya.visit');
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<Visit> | undefined>;
const visits = (holder[HERE] ??= new AsyncLocalStorage<Visit>());

/** What a page may do while it is rendered, on behalf of whoever asked for it. */
@Injectable()
export class Visits {
  constructor(
    private readonly services: Services,
    private readonly orders: PlaceOrder,
    private readonly sessions: Sessions,
    private readonly registering: Register,
    private readonly pictures: OrderPictures,
    private readonly reviews: OrderReviews,
    private readonly personal: PersonalData,
    private readonly links: AskForLink,
    private readonly waits: WaitForStock,
    private readonly favourites: Favourites,
  ) {}

  async during(request: FastifyRequest, origin: string | undefined, work: () => void): Promise<void> {
    visits.run(await this.#visit(request, origin), work);
  }

  async #visit({ id, ip, headers, url }: FastifyRequest, origin: string | undefined): Promise<Visit> {
    const signedIn = await this.sessions.signedIn(headers.cookie);
    const caller = callerOf(signedIn);
    return {
      caller,
      signedIn,
      correlationId: id,
      language: pageLanguage(url),
      ask: (name, request) => this.#ask(name, request, caller),
      placeOrder: (request) => this.orders.handle({ ...request, by: caller }),
      signIn: async (login, password, saved = []) =>
        this.#entered(await this.sessions.begin({ login, password, ip }), saved),
      register: async (given, saved = []) => this.#entered(await this.registering.handle({ ...given, ip }), saved),
      favourites: signedIn && this.#favouritesOf(signedIn.accountId),
      signOut: () => this.sessions.end(headers.cookie),
      attachProof: (payment, upload) => this.pictures.attachProof({ ...payment, by: caller }, upload),
      askReturn: (asked, photos) => this.pictures.askReturn({ ...asked, by: caller }, photos),
      listReviewable: (order) => this.reviews.list({ ...order, by: caller }, pageLanguage(url)),
      listOwnReviews: (slice) => this.reviews.listOwn({ by: caller, ...slice }, pageLanguage(url)),
      writeReview: async (order, review, pictures) => {
        await this.reviews.write({ ...order, by: caller }, review);
        for (const picture of pictures) await this.reviews.attachPicture({ ...order, by: caller }, review.sku, picture);
      },
      personalData: (order) => this.personal.show(caller, order),
      erasePersonalData: async (order) => {
        await this.personal.erase(caller, order);
        return order ? { setCookie: [] } : this.sessions.end(headers.cookie);
      },
      askForLink: (asked) => this.links.handle({ ...asked, ip }),
      waitForStock: (asked) => this.waits.handle({ ...asked, by: caller, language: pageLanguage(url), ip }),
      phone: phoneNumber,
      ...(origin !== undefined && { origin }),
    };
  }

  async #entered(session: Session, saved: readonly string[]): Promise<Session & { unsaved: string[] }> {
    return { ...session, unsaved: await this.favourites.add(session.signedIn.accountId, saved) };
  }

  #favouritesOf(accountId: string): Visit['favourites'] {
    return {
      list: () => this.favourites.list(accountId),
      save: (craftId) => this.favourites.save(accountId, craftId),
      drop: (craftId) => this.favourites.drop(accountId, craftId),
    };
  }

  /** Whoever the page says it asks for, it asks for its visitor. */
  #ask<N extends RequestName>(name: N, request: Asked<N>, by: Caller): Promise<Answer<N>> {
    return this.services.ask(name, 'by' in request ? { ...request, by } : request);
  }
}

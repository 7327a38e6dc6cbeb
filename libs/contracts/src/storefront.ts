import type { Caller } from './caller.js';
import type { Answer, Asked, RequestName } from './requests.js';
import type { Language } from './values.js';

/** Who is signed in, as pages show it. */
export interface SignedIn {
  accountId: string;
  name: string;
  role: 'buyer' | 'producer' | 'staff';
  producerId?: string;
}

/** An order, with the key of its private link where the visitor came by it. */
export interface OwnOrder {
  number: string;
  key?: string | undefined;
}

/**
 * What the gateway hands to a page being rendered: everything a page may do goes through here,
 * and through the same checks as the REST interface. Found with `globalThis[Symbol.for('rakkarya.visit')]`,
 * an AsyncLocalStorage, since it must work in development and production alike.
 */
export interface Visit {
  caller: Caller;
  signedIn: SignedIn | null;
  correlationId: string;
  /** Asks a service; throws `BrokenRule` when it refuses. */
  ask<N extends RequestName>(name: N, request: Asked<N>): Promise<Answer<N>>;
  /** Places an order and waits up to a second for its stock; a refusal of stock is a `BrokenRule('stock-refused')`. */
  placeOrder(request: Asked<'orders.place-order'>): Promise<Answer<'orders.place-order'>>;
  /**
   * Signs in; answers the Set-Cookie header values to pass on. Throws `BrokenRule('sign-in-refused')`. Crafts saved in the browser
   * join those of the account; `unsaved` are those it has no room for.
   */
  signIn(
    login: string,
    password: string,
    saved?: readonly string[],
  ): Promise<{ signedIn: SignedIn; setCookie: string[]; unsaved: string[] }>;
  /** Makes a buyer's account and signs in to it. Throws `BrokenRule('login-taken')`, or 'ill-formed' with its fields. */
  register(
    given: { login: string; password: string; name: string },
    saved?: readonly string[],
  ): Promise<{ signedIn: SignedIn; setCookie: string[]; unsaved: string[] }>;
  /** The ids of the crafts an account has saved, latest first; nothing where nobody is signed in: then the browser keeps them. */
  favourites: {
    list(): Promise<string[]>;
    /** Throws `BrokenRule('favourites-full')`. */
    save(craftId: string): Promise<void>;
    drop(craftId: string): Promise<void>;
  } | null;
  signOut(): Promise<{ setCookie: string[] }>;
  /** Asks to send something of one's own order back, with up to three photographs as they were uploaded. Throws `BrokenRule('picture-…')`. */
  askReturn(
    asked: Omit<Asked<'orders.ask-return'>, 'by' | 'photos'>,
    photos: readonly Uint8Array[],
  ): Promise<Answer<'orders.ask-return'>>;
  /** The lines of one's own order that may be reviewed, with the reviews they have. */
  listReviewable(order: OwnOrder): Promise<Answer<'catalogue.list-reviewable'>>;
  /** What the orders of a signed-in buyer brought, latest first, each with the review it has; `limit` counts orders. */
  listOwnReviews(slice: {
    after?: string | undefined;
    limit: number;
  }): Promise<Answer<'catalogue.list-own-reviews'> & { next: string | null }>;
  /** Writes a review of one line, with up to three pictures as they were uploaded; safe to repeat. */
  writeReview(
    order: OwnOrder,
    review: Asked<'catalogue.write-review'>['review'],
    pictures: Uint8Array[],
  ): Promise<void>;
  /** Everything the house keeps about the visitor, or about the one order they came to by its private link. */
  personalData(order?: OwnOrder): Promise<object>;
  /** Erases it; refused with 'orders-open' while an order is under way. Answers what ends the session. */
  erasePersonalData(order?: OwnOrder): Promise<{ setCookie: string[] }>;
  /** Has the private link sent to whoever placed that order; the same whether there is one or not. Refuses with 'too-many'. */
  askForLink(asked: Asked<'notices.ask-for-link'>): Promise<void>;
  /** Has the visitor, or whom they name, told once when something sold out can be had again. Refuses with 'too-many' and more. */
  waitForStock(
    asked: Omit<Asked<'catalogue.wait-for-stock'>, 'by' | 'language'>,
  ): Promise<Answer<'catalogue.wait-for-stock'>>;
  /** Makes a picture or a PDF's first page the proof of a payment of one's own. Throws `BrokenRule('picture-…')`. */
  attachProof(
    payment: Omit<Asked<'orders.show-payment'>, 'by'>,
    upload: Uint8Array,
  ): Promise<Answer<'orders.attach-proof'>>;
  /** `0812…`, `62812…`, `812…` to E.164, or null. */
  phone(text: string): string | null;
  language: Language;
  /** The address people know the site by, where one is configured: `https://rak.example`. Else pages use the one they were asked under. */
  origin?: string;
}

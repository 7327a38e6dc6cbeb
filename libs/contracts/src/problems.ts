/**
 * Every refusal a program can meet, and the HTTP status it becomes at the edge.
 * The sentence a person reads is `problem_<code>` in the message catalogues.
 */
export const problems = {
  'not-found': 404,
  'not-allowed': 403,
  'not-signed-in': 401,
  'sign-in-refused': 401,
  'ill-formed': 400,
  'media-type': 415,
  'too-large': 413,
  'too-many': 429,
  'cross-site': 403,
  unavailable: 503,
  unexpected: 500,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'craft-not-for-sale': 409,
  'slug-taken': 409,
  'sku-taken': 409,
  'stock-refused': 409,
  'stock-short': 409,
  'stock-there': 409,
  'waiting-full': 409,
  'cash-needs-pickup': 409,
  'cod-needs-courier': 409,
  'qris-missing': 409,
  'online-off': 409,
  'refund-status': 409,
  'refund-asked': 409,
  'refund-beyond': 409,
  'return-status': 409,
  'return-lines': 409,
  'case-noted': 409,
  'return-photos': 409,
  'cash-order-ended': 409,
  'case-settled': 409,
  'case-unnamed': 409,
  'provider-refused': 409,
  'address-missing': 409,
  'consent-missing': 409,
  'courier-unavailable': 409,
  'total-changed': 409,
  'voucher-refused': 409,
  'voucher-taken': 409,
  'tariff-changed': 409,
  'payee-missing': 409,
  'order-status': 409,
  'order-packed': 409,
  'payment-status': 409,
  'payment-short': 409,
  'parcel-status': 409,
  'parcel-unpaid': 409,
  'parcel-other-way': 409,
  'ready-by-past': 409,
  'login-taken': 409,
  'favourites-full': 409,
  'orders-open': 409,
  'webhook-address': 422,
  'picture-unreadable': 422,
  'picture-too-large': 422,
  'pdf-too-complicated': 422,
  'pictures-full': 507,
  gone: 410,
  'review-not-bought': 409,
  'review-shown': 409,
  'review-pictures': 409,
  'review-changed': 409,
  'activity-past': 409,
} as const;

export type ProblemCode = keyof typeof problems;

/** What a sentence needs to be concrete: numbers, names, SKUs. Never secrets. */
export type ProblemDetails = Record<string, unknown>;

/** A request the business refuses. `code` is for programs; the sentence for people is looked up in their language. */
export class BrokenRule extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'BrokenRule';
  }
}

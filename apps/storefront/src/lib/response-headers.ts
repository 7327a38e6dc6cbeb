const policy = (scripts: string) =>
  [
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `script-src ${scripts}`,
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Pages that follow something live, and with it the only ones that may run a script: our own file, nothing inline. */
const live = ['/(toko)/pesanan/[number]', '/petugas', '/petugas/pesanan'];

/** The development server puts styles and its own client into the page. */
export const loosePolicy = "default-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:";

/** What every page tells the browser beside its HTML. */
export function responseHeaders(route: string | null, personal: boolean): Record<string, string> {
  return {
    'content-security-policy': policy(route !== null && live.includes(route) ? "'self'" : "'none'"),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms, which is what a forged one looks like.
    'referrer-policy': personal ? 'same-origin' : 'strict-origin-when-cross-origin',
    'cache-control': personal ? 'private, no-store' : 'private, no-cache',
    ...(personal ? { 'x-robots-tag': 'noindex' } : {}),
  };
}

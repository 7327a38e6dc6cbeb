// The adapter takes these from the environment as it loads; a photo of a payment slip is larger than its default allows.
process.env.STOREFRONT_BODY_SIZE_LIMIT ??= '12M';
process.env.STOREFRONT_PROTOCOL_HEADER ??= 'x-forwarded-proto';

const { handler: pages } = await import('./build/handler.js');

/**
 * The adapter believes every visit came over TLS unless a header says otherwise, and then refuses the forms of
 * a plain http visit as cross-site.
 */
export const handler = (request, response, next) => {
  request.headers['x-forwarded-proto'] ??= request.socket.encrypted ? 'https' : 'http';
  return pages(request, response, next);
};

// The limit for pages: a Node server that does nothing but send the same bytes with the same type.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const { BYTES_URL = '' } = process.env;
const answer = await fetch(BYTES_URL);
const body = Buffer.from(await answer.arrayBuffer());
const headers = { 'content-type': answer.headers.get('content-type') ?? 'text/plain', 'content-length': body.length };

const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
server.listen(0, '127.0.0.1', () =>
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
);
process.on('SIGTERM', () => process.exit(0));

import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '@rakkarya/servers';

/** The port people come in by; 0 takes any free one. Throws with what to do when somebody else has it. */
export async function gatewayPort(wanted: number, host = '127.0.0.1'): Promise<number> {
  if (wanted === 0) return freePort();
  const server = createServer().listen(wanted, host);
  await once(server, 'listening').catch(({ code }: NodeJS.ErrnoException) => {
    const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be had (${code})`;
    throw new Error(`Port ${wanted} ${why}. Stop what uses it, or choose another: PORT=${wanted + 1} npm start`);
  });
  await new Promise((closed) => server.close(closed));
  return wanted;
}

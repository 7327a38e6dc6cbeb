import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems give to connections going out: one of those could be taken before it is listened on. */
const [FIRST, LAST] = [10_240, 32_767];

/** A port of the loopback address that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST + 1);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = new Promise<boolean>((done) => {
    server.once('listening', () => done(true)).once('error', () => done(false));
  });
  server.listen(port, '127.0.0.1');
  if (!(await listening)) return false;
  await new Promise((closed) => server.close(closed));
  return true;
}

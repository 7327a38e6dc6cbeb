import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { TurnTransport } from './turn-transport.js';

describe('what is sent to the broker', () => {
  it('goes out with one write for each turn of the event loop', async () => {
    const done: string[] = [];
    const transport = Object.assign(new TurnTransport(), { options: {} });
    transport.socket = {
      cork: () => done.push('cork'),
      write: (frame: Uint8Array) => done.push(Buffer.from(frame).toString()),
      uncork: () => done.push('uncork'),
    } as unknown as Socket;
    const send = (text: string) => transport.send(Buffer.from(text));

    send('PUB one');
    await Promise.resolve();
    send('PUB two');
    expect(done).toEqual(['cork', 'PUB one', 'PUB two']);

    await turn();
    send('PUB three');
    await turn();
    expect(done.slice(3)).toEqual(['uncork', 'cork', 'PUB three', 'uncork']);
  });
});

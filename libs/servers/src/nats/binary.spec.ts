import { describe, expect, it } from '@jest/globals';
import { newEnough } from './binary.js';

describe('a nats-server of this machine', () => {
  it.each(['2.10.0', '2.10.27', '2.14.0', '3.0.0'])('may be %s', (version) => {
    expect(newEnough('nats-server', version)).toBe('nats-server');
  });

  it.each(['2.9.10', '1.4.1'])('may not be %s, which cannot be made durable', (version) => {
    expect(() => newEnough('nats-server', version)).toThrow(`nats-server is NATS ${version}, which can lose messages`);
  });

  it('is asked for when there is none', () => {
    expect(() => newEnough('nats-server', null)).toThrow(
      /There is no NATS server .* install nats-server 2\.10 or newer/,
    );
  });
});

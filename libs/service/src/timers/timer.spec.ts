import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Timer } from './timer.js';

const OFTEN = 0.005;

describe('a timer', () => {
  const lines: string[] = [];
  const write = (level: string) => (message: unknown) => void lines.push(`${level} ${message}`);
  Logger.overrideLogger({ log: write('log'), error: write('error'), warn: write('warn') });
  afterEach(() => void lines.splice(0));

  it('runs again and again, and never twice at once', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const timer = new Timer('Sweep', OFTEN, async () => {
      most = Math.max(most, ++running);
      await pause(20);
      running -= 1;
      runs += 1;
    });

    timer.start();
    while (runs < 3) await pause(5);
    await timer.stop();

    expect(most).toBe(1);
  });

  it('stops when the run in hand is over', async () => {
    let begun = 0;
    let finished = 0;
    const timer = new Timer('Sweep', OFTEN, async () => {
      begun += 1;
      await pause(40);
      finished += 1;
    });

    timer.start();
    while (begun === 0) await pause(1);
    await timer.stop();

    expect(finished).toBe(begun);
    await pause(60);
    expect(begun).toBe(finished);
  });

  it('goes on after a failure, and tells of a row of failures once', async () => {
    let runs = 0;
    const timer = new Timer('Sweep', OFTEN, async () => {
      runs += 1;
      if (runs <= 3) throw new Error('the broom is broken');
    });

    timer.start();
    while (runs < 5) await pause(5);
    await timer.stop();

    expect(lines).toEqual(['error Error: the broom is broken', 'log works again']);
  });
});

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
    await pause(150);
    await timer.stop();

    expect(most).toBe(1);
    expect(runs).toBeGreaterThan(2);
  });

  it('stops when the run in hand is over', async () => {
    let finished = 0;
    const timer = new Timer('Sweep', OFTEN, () => pause(40).then(() => (finished += 1)));

    timer.start();
    await pause(20);
    await timer.stop();
    await pause(60);

    expect(finished).toBe(1);
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

import type { Pages } from './browsing.js';
import type { Bought } from './buyers.js';
import type { Delay } from './event-delay.js';
import type { Load } from './http-load.js';
import type { Growth } from './listings.js';
import type { Row } from './report.js';
import type { Undisturbed } from './stolen.js';

export interface Figures {
  cached: Pages;
  uncached: Pages;
  bareLimit: { page: Undisturbed<Load>; list: Undisturbed<Load> };
  echoed: Undisturbed<Load>;
  orders: Undisturbed<Bought & { buyers: number }>[];
  raw: Undisturbed<{ perSecond: number }>;
  delays: Undisturbed<Delay>[];
  /** Milliseconds, on existing data. */
  startedIn: number[];
  /** Megabytes by process. */
  held: Record<string, number>;
  heldSingle: Record<string, number>;
}

/** Each figure beside its limit and its goal. */
export function rowsOf(figures: Figures): Row[] {
  const { cached, uncached, bareLimit, echoed } = figures;
  return [
    share('catalogue page, cached', cached.page, bareLimit.page, 0.5),
    share('craft page, cached', cached.craft, bareLimit.page, 0.5),
    share('JSON list, cached', cached.list, bareLimit.list, 0.5),
    share('JSON list, cache off', uncached.list, echoed, 0.3),
    told('catalogue page, cache off', uncached.page),
    told('craft page, cache off', uncached.craft),
    least('search, cache off', uncached.search, 500),
    ...figures.orders.map((bought) => ordersRow(bought, figures.raw)),
    ...figures.delays.map(delayRow),
    most('memory of all processes', total(figures.held), 900, 'MB'),
    most('memory, one process', total(figures.heldSingle), 350, 'MB'),
    most('start on existing data', Math.min(...figures.startedIn) / 1000, 5, 's'),
  ];
}

const perSecond = (value: number): string => `${value.toFixed(0)}/s`;
const percent = (value: number): string => `≥ ${(value * 100).toFixed(0)} % of the limit`;
const errors = ({ errors }: Load): string => (errors > 0 ? `, ${errors} errors` : '');
const latency = ({ p50, p99 }: { p50: number; p99: number }): string =>
  `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
const total = (held: Record<string, number>): number =>
  Object.values(held).reduce((sum, megabytes) => sum + megabytes, 0);

function share(what: string, load: Undisturbed<Load>, limit: Undisturbed<Load>, goal: number): Row {
  const ratio = load.perSecond / limit.perSecond;
  return {
    what,
    figure: perSecond(load.perSecond) + errors(load),
    limit: perSecond(limit.perSecond),
    stolen: Math.max(load.stolen, limit.stolen),
    ratio,
    goal: percent(goal),
    reached: ratio >= goal && load.errors === 0,
  };
}

const told = (what: string, load: Undisturbed<Load>): Row => ({
  what,
  stolen: load.stolen,
  figure: perSecond(load.perSecond) + errors(load),
  goal: 'for the record',
  reached: load.errors === 0,
});

const least = (what: string, load: Undisturbed<Load>, goal: number): Row => ({
  what,
  stolen: load.stolen,
  figure: perSecond(load.perSecond) + errors(load),
  goal: `≥ ${goal}/s`,
  reached: load.perSecond >= goal && load.errors === 0,
});

/** At eight buyers the slowest of a hundred matters too: a page that has waited a second has lost its buyer. */
function ordersRow({ buyers, refused, ...bought }: Figures['orders'][number], raw: Figures['raw']): Row {
  const ratio = bought.perSecond / raw.perSecond;
  const atEight = buyers === 8;
  return {
    what: `orders, ${buyers} at once`,
    figure: `${perSecond(bought.perSecond)}, ${latency(bought)}${refused > 0 ? `, ${refused} refused` : ''}`,
    limit: perSecond(raw.perSecond),
    stolen: Math.max(bought.stolen, raw.stolen),
    ratio,
    goal: buyers === 1 ? 'for the record' : `${percent(0.08)}${atEight ? ', p99 ≤ 60 ms' : ''}`,
    reached: refused === 0 && (buyers === 1 || ratio >= 0.08) && (!atEight || bought.p99 <= 60),
  };
}

const delayRow = ({ asked, ...delay }: Undisturbed<Delay>): Row => ({
  what: `event delay, ${asked} orders/s`,
  figure: `${latency(delay)} at ${perSecond(delay.perSecond)}`,
  stolen: delay.stolen,
  ...(asked < 100
    ? { goal: 'for the record', reached: true }
    : {
        goal: 'p50 ≤ 25 ms, p99 ≤ 250 ms at 100 orders/s',
        reached: delay.p50 <= 25 && delay.p99 <= 250 && delay.perSecond >= 95,
      }),
});

const most = (what: string, value: number, goal: number, unit: string): Row => ({
  what,
  figure: `${value.toFixed(1)} ${unit}`,
  goal: `≤ ${goal} ${unit}`,
  reached: value <= goal,
});

/** From the first size to the last the slowest of a hundred may take twice as long. */
export function growthRow({ what, sizes }: Growth): Row {
  const ratio = (sizes.at(-1)?.p99 ?? NaN) / (sizes[0]?.p99 ?? NaN);
  const counted = sizes.map(({ crafts }) => `${crafts / 1000}k`).join(' → ');
  return {
    what: `${what} (${counted})`,
    figure: `p99 ${sizes.map(({ p99 }) => p99.toFixed(0)).join(' → ')} ms${sizes.some(({ errors }) => errors > 0) ? ', with errors' : ''}`,
    ratio,
    stolen: Math.max(...sizes.map(({ stolen }) => stolen)),
    goal: 'at most twofold',
    reached: ratio <= 2 && sizes.every(({ errors }) => errors === 0),
  };
}

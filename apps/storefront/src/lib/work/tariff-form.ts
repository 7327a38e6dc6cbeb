import { tariffDraft, tariffZone, type Asked } from '@rakkarya/contracts';

type Wanted = Omit<Asked<'orders.set-tariff'>, 'by'>;

/** Steps as staff write them, one a line: `500 7000` is Rp 7.000 up to 500 grams. Dots within an amount are for reading only. */
const STEP = /^([\d.]+)\s*(?:g|gram)?\s*[\s:=;]\s*(?:Rp\s*)?([\d.]+)$/i;

export const writeSteps = (steps: readonly { upTo: number; fee: number }[]): string =>
  steps.map(({ upTo, fee }) => `${upTo} ${fee}`).join('\n');

/** What a zone's form asks for, or the field that cannot be understood. */
export function tariffIn(form: FormData): { wanted: Wanted } | { wrong: 'zone' | 'steps' | 'perKilogram' } {
  const zone = tariffZone.safeParse(String(form.get('zona') ?? '').trim());
  if (!zone.success) return { wrong: 'zone' };
  const perKilogram = tariffDraft.shape.perKilogram.safeParse(numberIn(String(form.get('per-kilogram') ?? '')));
  if (!perKilogram.success) return { wrong: 'perKilogram' };
  const steps = tariffDraft.shape.steps.safeParse(stepsIn(String(form.get('tingkat') ?? '')));
  if (!steps.success) return { wrong: 'steps' };
  const version = Number(form.get('versi')) || undefined;
  return { wanted: { zone: zone.data, version, tariff: { steps: steps.data, perKilogram: perKilogram.data } } };
}

const stepsIn = (text: string): unknown[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, upTo = '', fee = ''] = STEP.exec(line) ?? [];
      return { upTo: numberIn(upTo), fee: numberIn(fee) };
    });

const numberIn = (text: string): number =>
  /^[\d.\s]*\d$/.test(text) ? Number(text.replace(/[.\s]/g, '')) : Number.NaN;

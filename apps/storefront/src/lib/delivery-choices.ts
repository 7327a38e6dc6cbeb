import { deliveryChoices, type DeliveryChoice } from '@rakkarya/contracts';

/** How each group's parcel comes, as the checkout keeps it: `<group>=pickup`, `=table` or `=jne:REG`, with commas between. */
export const writeChoices = (choices: Iterable<readonly [producerId: string, choice: string]>): string =>
  [...choices].map(([producerId, choice]) => `${producerId}=${choice}`).join(',');

/** Believes nothing of what a browser kept: what is no choice is as if none had been made. */
export function readChoices(text: string | undefined): DeliveryChoice[] {
  const choices = (text ?? '').split(',').flatMap((one) => {
    const at = one.indexOf('=');
    const [producerId, choice] = [one.slice(0, at), one.slice(at + 1)];
    if (at < 1) return [];
    return choice === 'pickup' ? { producerId, way: 'pickup' } : { producerId, way: 'courier', service: choice };
  });
  return deliveryChoices.safeParse(choices).data ?? [];
}

const BEFORE = 'kirim-';

/** The same out of a form, which has a field for each group. */
export const choicesIn = (form: FormData): string =>
  writeChoices(
    [...form].flatMap(([name, value]) =>
      name.startsWith(BEFORE) && typeof value === 'string' ? [[name.slice(BEFORE.length), value] as const] : [],
    ),
  );

export const fieldOf = (producerId: string): string => BEFORE + producerId;

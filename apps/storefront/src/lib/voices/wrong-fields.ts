import { isPlainText } from '@rakkarya/contracts';

/** How long each text of a form may be. */
export type Limits<F extends string> = Record<F, { min: number; max: number }>;

/** The fields whose text is too short, too long, or not plain. */
export const wrongTexts = <F extends string>(texts: Readonly<Record<NoInfer<F>, string>>, limits: Limits<F>): F[] =>
  (Object.keys(limits) as F[]).filter((field) => {
    const { min, max } = limits[field];
    const { length } = texts[field];
    return length < min || length > max || !isPlainText(texts[field]);
  });

/** What a form field holds, with line ends as we keep them. */
export const written = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .trim();

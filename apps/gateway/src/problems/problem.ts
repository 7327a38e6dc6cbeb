import { type BrokenRule, problems, type Language } from '@rakkarya/contracts';
import { m, problemSentence } from '@rakkarya/wording';
import { z } from 'zod';
import { fieldErrors } from './field-errors.js';

/** What every refusal looks like on the wire: RFC 9457, with our code and, for ill-formed input, every field. */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(problems) as [keyof typeof problems]),
    errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problem>;

/** `details` go along, such as `short: [{ sku, left }]`, so that programs need not read sentences. */
export function toProblem({ code, details }: BrokenRule, language: Language): Problem {
  const { issues, ...concrete } = details;
  const status = problems[code];
  return {
    ...concrete,
    type: `urn:rakkarya:problem:${code}`,
    title: title(status, language),
    status,
    detail: problemSentence(code, concrete, language),
    code,
    ...(Array.isArray(issues) && { errors: fieldErrors(issues, language) }),
  };
}

const titles: Record<number, typeof m.problem_title_400> = {
  400: m.problem_title_400,
  401: m.problem_title_401,
  403: m.problem_title_403,
  404: m.problem_title_404,
  409: m.problem_title_409,
  410: m.problem_title_410,
  413: m.problem_title_413,
  415: m.problem_title_415,
  422: m.problem_title_422,
  429: m.problem_title_429,
  500: m.problem_title_500,
  503: m.problem_title_503,
};

const title = (status: number, language: Language): string =>
  (titles[status] ?? m.problem_title_500)({}, { locale: language });

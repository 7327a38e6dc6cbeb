import type { Language } from '@rakkarya/contracts';
import { m, writeNumber } from '@rakkarya/wording';
import { fieldCode, type FieldCode, type FieldIssue } from './field-code.js';

export interface FieldError {
  field: string;
  code: FieldCode;
  message: string;
}

type Sentence = (inputs: { minimum: string; maximum: string }, options: { locale: Language }) => string;

const sentences: Record<FieldCode, Sentence> = {
  missing: m.problem_field_missing,
  unknown: m.problem_field_unknown,
  'wrong-kind': m.problem_field_wrong_kind,
  number: m.problem_field_number,
  'whole-number': m.problem_field_whole_number,
  'too-small': m.problem_field_too_small,
  'too-large': m.problem_field_too_large,
  'too-short': m.problem_field_too_short,
  'too-long': m.problem_field_too_long,
  'too-few': m.problem_field_too_few,
  'too-many': m.problem_field_too_many,
  'not-offered': m.problem_field_not_offered,
  phone: m.problem_field_phone,
  login: m.problem_field_login,
  email: m.problem_field_email,
  date: m.problem_field_date,
  form: m.problem_field_form,
  json: m.problem_field_json,
  'plain-text': m.problem_field_plain_text,
  'producer-only': m.problem_field_producer_only,
};

/** One sentence per field, in the reader's language. */
export const fieldErrors = (issues: readonly FieldIssue[], language: Language): FieldError[] =>
  issues.map((issue) => {
    const code = fieldCode(issue);
    const { minimum, maximum } = issue;
    const inputs = { minimum: written(minimum, language), maximum: written(maximum, language) };
    return { field: issue.field, code, message: sentences[code](inputs, { locale: language }) };
  });

const written = (limit: unknown, language: Language): string =>
  typeof limit === 'number' ? writeNumber(limit, language) : '';

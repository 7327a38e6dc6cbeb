/** What can be wrong with one field, in words that programs and message catalogues share. */
export type FieldCode =
  | 'missing'
  | 'unknown'
  | 'wrong-kind'
  | 'number'
  | 'whole-number'
  | 'too-small'
  | 'too-large'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'not-offered'
  | 'phone'
  | 'login'
  | 'email'
  | 'date'
  | 'form'
  | 'json'
  | 'plain-text'
  | 'producer-only';

/** zod's word for what is wrong, with what makes it concrete, as it also comes across the broker. */
export interface FieldIssue {
  field: string;
  code: string;
  [more: string]: unknown;
}

const formats: Record<string, FieldCode> = {
  phone: 'phone',
  login: 'login',
  email: 'email',
  date: 'date',
  json: 'json',
  'plain-text': 'plain-text',
  'producer-only': 'producer-only',
};
const kinds: Record<string, FieldCode> = { int: 'whole-number', number: 'number' };
const short: Record<string, FieldCode> = { string: 'too-short', array: 'too-few' };
const long: Record<string, FieldCode> = { string: 'too-long', array: 'too-many' };

export function fieldCode({ code, missing, origin, format, expected, minimum }: FieldIssue): FieldCode {
  if (missing === true || (code === 'too_small' && origin === 'string' && minimum === 1)) return 'missing';
  switch (code) {
    case 'unrecognized_keys':
      return 'unknown';
    case 'invalid_type':
      return kinds[String(expected)] ?? 'wrong-kind';
    case 'too_small':
      return short[String(origin)] ?? 'too-small';
    case 'too_big':
      return long[String(origin)] ?? 'too-large';
    case 'invalid_value':
    case 'invalid_union':
      return 'not-offered';
    default:
      return formats[String(format)] ?? 'form';
  }
}

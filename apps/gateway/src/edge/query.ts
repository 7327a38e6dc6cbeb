import { cursor } from '@rakkarya/contracts';
import { z } from 'zod';

/** A whole number as it stands in an address. */
export const numberIn = (minimum: number, maximum: number) =>
  z
    .string()
    .meta({ type: 'integer', minimum, maximum })
    .transform((text, { issues }) => {
      if (!/^-?\d{1,15}$/.test(text)) issues.push({ code: 'invalid_type', expected: 'int', input: text });
      return Number(text);
    })
    .pipe(z.int().min(minimum).max(maximum));

export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

/** `?limit=&after=`, as every list takes them. */
export const pagingIn = { limit: numberIn(1, 100).default(24), after: cursor.optional() };

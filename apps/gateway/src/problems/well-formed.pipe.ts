import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import { illFormed } from '@rakkarya/messaging';

type Path = readonly PropertyKey[];
interface Issue {
  path: Path;
}

/** Parses what a route takes by its `schema`, and names every field that is not as it must be. Nothing is to be found under an ill-formed address. */
@Injectable()
export class WellFormed implements PipeTransform {
  async transform(value: unknown, { schema, data, type }: ArgumentMetadata): Promise<unknown> {
    if (!schema) return value;
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value;
    if (type === 'param') throw new BrokenRule('not-found');
    const above = typeof data === 'string' ? [data] : [];
    throw illFormed((result.issues as unknown as Issue[]).map((issue) => placed(issue, value, above)));
  }
}

/** `missing` is not to be seen in zod's issue, only in the value. */
const placed = (issue: Issue, value: unknown, above: Path) => ({
  ...issue,
  path: [...above, ...issue.path],
  missing: at(value, issue.path) === undefined,
});

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[key], value);

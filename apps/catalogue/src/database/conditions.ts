/** The conditions of one statement with their values; a value only ever stands there as `$n`. */
export class Conditions {
  readonly #parts: string[] = [];

  /** Those of one statement that has several `WHERE` share their values. */
  constructor(readonly values: unknown[] = []) {}

  /** The place in the statement where this value stands. */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Each value takes the place of the next `?`. */
  add(sql: string, ...values: unknown[]): this {
    const left = [...values];
    this.#parts.push(sql.replaceAll('?', () => this.bind(left.shift())));
    return this;
  }

  get where(): string {
    return this.#parts.length > 0 ? `WHERE ${this.#parts.join(' AND ')}` : '';
  }
}

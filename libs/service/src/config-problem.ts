/** The environment does not say what a service needs. The message names every variable, never its value. */
export class ConfigProblem extends Error {
  constructor(app: string, lines: readonly string[]) {
    const count = lines.length === 1 ? '1 variable is' : `${lines.length} variables are`;
    super([`${app} cannot start: ${count} missing or ill-formed.`, ...lines.map((line) => `  ${line}`)].join('\n'));
    this.name = 'ConfigProblem';
  }
}

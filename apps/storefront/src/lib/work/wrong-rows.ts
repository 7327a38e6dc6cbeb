interface Row {
  name: string;
  field: string;
  label: string;
  /** What is said when it is wrong. */
  words: string;
}

/** The rows of a form whose fields were refused, as `WrongList` names them. */
export const wrongRows = (rows: readonly Row[], refused: readonly string[]) =>
  rows
    .filter(({ field }) => refused.includes(field))
    .map(({ name, label, words }) => ({ field: name, label, sentence: words }));

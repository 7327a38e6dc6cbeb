/** For `onLook`: says what is wrong when it begins, and that it is well again when it ends. */
export function complainOnce(say: (text: string) => void): (trouble: Error | null) => void {
  let told = '';
  return (trouble) => {
    const text = trouble?.message ?? '';
    if (text !== told) say(text === '' ? 'the stream is well again' : `the stream cannot be looked after: ${text}`);
    told = text;
  };
}

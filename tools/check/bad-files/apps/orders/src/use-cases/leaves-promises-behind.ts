// refused by @typescript-eslint/no-floating-promises: what nobody awaits fails unseen
export const begin = (work: () => Promise<void>): void => {
  work();
};

const IN_BLITAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' });

/** Today's date where the groups live. */
export const todayHere = (now = new Date()): string => IN_BLITAR.format(now);

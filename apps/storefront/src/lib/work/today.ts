/** Today's date in western Indonesia, as an ISO date. */
export const todayHere = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now);

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The date in Blitar: seven hours ahead of UTC, where a group's day begins earlier than the server's. */
export const dateInBlitar = (at: Date): string => calendar.format(at);

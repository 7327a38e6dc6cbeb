const aDay = 24 * 60 * 60 * 1000;
/** Western Indonesian time, seven hours ahead of UTC all year. */
const wib = 7 * 60 * 60 * 1000;

/** Within so many working days a craft that is ready leaves the village. */
export const readyWithin = 2;

/** The day, as `2026-11-26`, on which so many working days (Monday to Friday) from `now` have passed in western Indonesia. */
export function workingDaysFrom(now: Date, days: number): string {
  const day = new Date(now.getTime() + wib);
  for (let left = days; left > 0;) {
    day.setTime(day.getTime() + aDay);
    if (![0, 6].includes(day.getUTCDay())) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

// The clock on the wall in London, whatever the clock of the machine says.

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @param now an instant, `2026-11-18T20:00:00Z`; a wall clock, `2026-11-18T20:00`, stays as it is. @returns a wall clock. */
export function london(now: string): string {
  if (!/(?:Z|[+-]\d\d:?\d\d)$/.test(now)) return now.slice(0, 16);
  const instant = new Date(now);
  if (Number.isNaN(instant.getTime())) return now.slice(0, 16);
  const said = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${said.year}-${said.month}-${said.day}T${said.hour}:${said.minute}`;
}

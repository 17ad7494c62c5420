/** Zones with odd offsets, late changes of the clock, and one that once skipped a day (assurance D11). */
export const oddZones = [
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Europe/Helsinki',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Africa/Cairo',
  'America/Los_Angeles',
  'Antarctica/Troll',
  'Asia/Gaza',
  'UTC',
] as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}

/** Minutes east of UTC at an instant in a zone, by the machine's own tables. */
export function offsetIn(zone: string, at: number): number {
  const parts = formatter(zone, { timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT([+-])?(\d+)?:?(\d+)?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The day on a wall calendar of the zone, by the machine's own tables. */
export const wallDay = (zone: string, at: number): string => formatter(zone, { dateStyle: 'short' }).format(at);

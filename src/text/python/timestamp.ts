/** A date or a time that Python made of an unquoted scalar: no string, so a program that wants one fails. */
export class Timestamp {
  /** @param iso as Python's `isoformat()` writes it, such as `2001-12-14T21:59:43.100000-05:00` */
  public constructor(public readonly iso: string) {}
}

const TIMESTAMP = /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:(Z)|([-+])(\d\d?)(?::(\d\d))?))?)?$/;

/** What PyYAML reads from the text of a timestamp; undefined if there is no such day or time. */
export function timestampOf(text: string): Timestamp | undefined {
  const [, year = '', month = '', day = '', hour, minute = '', second = '', fraction = '', zulu, sign, zoneHour = '', zoneMinute = '0'] = TIMESTAMP.exec(text) ?? [];
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${padded(month)}-${padded(day)}`;
  if (hour === undefined) return new Timestamp(date);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const micros = fraction.slice(0, 6).padEnd(6, '0');
  const time = `${padded(hour)}:${minute}:${second}${Number(micros) > 0 ? `.${micros}` : ''}`;
  const zone = sign === undefined ? (zulu === undefined ? '' : '+00:00') : zoneOf(sign, Number(zoneHour) * 60 + Number(zoneMinute));
  return zone === undefined ? undefined : new Timestamp(`${date}T${time}${zone}`);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function zoneOf(sign: string, minutes: number): string | undefined {
  if (minutes >= 24 * 60) return undefined;
  return `${minutes === 0 ? '+' : sign}${padded(String(Math.floor(minutes / 60)))}:${padded(String(minutes % 60))}`;
}

function padded(digits: string): string {
  return digits.padStart(2, '0');
}

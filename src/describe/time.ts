import type { AuditTime } from '../entry/index.js';
import { lineText } from './text.js';
import type { EntryContext, TimeView } from './types.js';

function doubtOf(time: AuditTime, { messages: { time: words }, format, sourceTimeZone }: EntryContext): string | undefined {
  if (time.iso === null) return words.unreadable;
  if (time.zone === 'unknown') return words.zoneUnknown;
  if (time.zone === 'explicit') return undefined;
  return sourceTimeZone === undefined ? words.zoneAssumedHere : format.message(words.zoneAssumed, { zone: sourceTimeZone });
}

/**
 * A moment in words, in the screen's zone. A moment without a known zone is shown as it was written, has no UTC form, and its `iso`
 * carries no `Z`. One that cannot be read is shown raw.
 */
export function describeTime(time: AuditTime, context: EntryContext): TimeView {
  const { format } = context;
  const doubt = doubtOf(time, context);
  const known = time.iso !== null && time.zone !== 'unknown';
  const raw = time.raw === null ? context.messages.time.unreadable : lineText(String(time.raw));
  return {
    text: format.dateTime(time) || raw,
    date: format.date(time) || raw,
    time: format.time(time),
    day: format.day(time),
    iso: time.iso === null || known ? time.iso : time.iso.replace(/Z$/, ''),
    utc: known && time.iso !== null ? `${time.iso.replace('T', ' ').replace(/(?:\.0+)?Z$/, '')} UTC` : '',
    zone: time.zone,
    ...(doubt !== undefined && { doubt }),
  };
}

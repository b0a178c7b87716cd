export type * from './types.js';
export type * from './snapshot.js';
export type * from './input.js';
export { NOTE_CODES, OPERATIONS } from './types.js';
export { parseEntry } from './parseEntry.js';
export { isSnapshot, readSnapshot } from './readSnapshot.js';
export { MASK, printValue, type PrintOptions } from './print.js';
export {
  nodeFromPlain,
  nodeFromText,
  toPlain,
  type OddNode,
  type PlainCut,
  type PlainMasked,
  type PlainUnread,
  type ToPlainOptions,
} from './plain.js';
export { equalValues } from './equal.js';
export { canonicalDecimal } from './numbers.js';
export { pathToPointer, pointerToPath, valueAt } from './path.js';
export { compareTimes, parseTime, toEpoch } from './time.js';
export { checkTimeZone, zoneOffset } from './zone.js';
export { compareEntries } from './compareEntries.js';
export { DEFAULT_SECRETS } from './secrets.js';
export { redactForeignText as redactText, redactSnapshot } from './redact.js';
export { readSenderType } from './on-behalf.js';
export { operationOf } from './operation.js';

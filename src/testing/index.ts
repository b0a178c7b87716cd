export { createEntryFactory, makeEntries, makeEntry, type EntryFactory } from './makeEntry.js';
export type { FeedControl } from './feedControl.js';
export { makeSource, type MadeSource, type MakeSourceOptions, type SourceCall } from './makeSource.js';
export { PAGE_FAULTS, type Fault, type PageFault } from './faults.js';
export { checkSource, CHECKS, formatReport, type CheckOptions, type CheckReport, type CheckResult } from './checkSource.js';
export type { Check, CheckContext, CheckOutcome, CheckVerdict, Walk } from './checks/types.js';

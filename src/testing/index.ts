export { createEntryFactory, makeEntries, makeEntry, type EntryFactory } from './makeEntry.js';
export { makeSource, type MadeSource, type MakeSourceOptions, type SourceCall } from './makeSource.js';
export { PAGE_FAULTS, type Fault, type PageFault } from './faults.js';

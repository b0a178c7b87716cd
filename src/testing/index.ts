export { createEntryFactory, makeEntries, makeEntry, type EntryFactory } from './makeEntry.js';

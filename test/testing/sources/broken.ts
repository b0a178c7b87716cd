import { makeEntries, makeSource } from 'trilha/testing';

export const source = () => makeSource(makeEntries(40), { faults: ['duplicates'], name: 'drifting' });

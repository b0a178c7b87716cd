import { memorySource } from 'trilha/headless';
import { makeEntries } from 'trilha/testing';

export default memorySource(makeEntries(40), { name: 'example' });

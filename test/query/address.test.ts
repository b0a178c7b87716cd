import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryKey, tidyQuery, type AuditQuery } from 'trilha/headless';
import { readAddress, writeAddress } from '../../src/query/index.js';
import { anyQuery } from './arbitrary.js';

const isEmpty = (query: AuditQuery): boolean => queryKey(query) === queryKey({ conditions: [] });
const lead: AuditQuery = { conditions: [{ field: 'entityType', operator: 'is', values: ['Lead'] }] };

describe('an address that the host shares', () => {
  const options = { owns: false };

  test('parameters of the host stay as they were written, whatever is asked', () => {
    const host = fc.constantFrom('?aba=auditoria', '?aba=a%20b&x', '?utm=%C3%A1+b&aba=', '');
    fc.assert(
      fc.property(host, anyQuery, anyQuery, (search, first, second) => {
        const once = writeAddress(search, first, options, isEmpty);
        expect(readAddress(once, options)).toEqual({ query: isEmpty(first) ? null : tidyQuery(first), dropped: [] });
        const twice = writeAddress(once, second, options, isEmpty);
        expect(twice).toBe(writeAddress(search, second, options, isEmpty));
        expect(twice.startsWith(search)).toBe(true);
        expect(writeAddress(twice, { conditions: [] }, options, isEmpty)).toBe(search);
      }),
    );
  });

  test('unknown names are not the query’s to judge; broken values are told and go with the next change', () => {
    const search = '?cor=azul&operation=explode&-tag=a';
    expect(readAddress(search, options).dropped.map(({ name }) => name)).toEqual(['operation']);
    expect(writeAddress(search, lead, options, isEmpty)).toBe('?cor=azul&entityType=Lead');
  });
});

describe('an address that is the query’s own', () => {
  test('unknown names are told, and go with the next change; those of the host are named', () => {
    const options = { owns: true, ignore: ['entry'] };
    expect(readAddress('?cor=azul&entry=7', options)).toEqual({
      query: null,
      dropped: [{ name: 'cor', value: 'azul', reason: 'unknown-parameter' }],
    });
    expect(writeAddress('?cor=azul&entry=7', lead, options, isEmpty)).toBe('?entry=7&entityType=Lead');
  });

  test('with a prefix only names under it are', () => {
    const options = { owns: true, prefix: 'log.' };
    expect(readAddress('?cor=azul&log.cor=azul&tag=a', options).dropped.map(({ name }) => name)).toEqual(['log.cor']);
    expect(writeAddress('?cor=azul&log.cor=azul&tag=a', lead, options, isEmpty)).toBe('?cor=azul&tag=a&log.entityType=Lead');
  });
});

test('everything can be asked where an empty address asks for less', () => {
  const options = { owns: false };
  const isLead = (query: AuditQuery): boolean => queryKey(query) === queryKey(lead);
  expect(writeAddress('', lead, options, isLead)).toBe('');
  const everything = writeAddress('', { conditions: [] }, options, isLead);
  expect(everything).toBe('?order=newest');
  expect(readAddress(everything, options).query).toEqual({ conditions: [] });
});

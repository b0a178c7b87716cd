import { describe, expect, test } from 'vitest';
import { applyPreset, parseEntry, type AuditRow } from 'trilha/headless';
import { STORES, type Store } from './stores.ts';

const read = ({ preset, rows }: Store): AuditRow[] => {
  const records = Object.values(rows);
  return applyPreset(preset, records, { order: 'newest', last: true }).map((input) =>
    parseEntry(input, { secrets: false, ...preset.parse }),
  );
};

/** Every text, number and boolean of a record, as text. Null and absence say nothing. */
function leaves(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'object') return Object.values(value).flatMap(leaves);
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}

/** Every name in what a preset gives: stores write names as values (`{ key, value }`). */
function names(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(names)];
}

/** Columns that a preset keeps back on purpose or says in other words; everything else has to be found again. */
const SAID_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // A list in one text.
  'laravel-auditing': ['tags'],
  // A name and an address in one text.
  'paper-trail': ['whodunnit'],
  // `m2m` and `delete` become members, `"None"` on the missing side is absence, and the text of before 3.0 is read.
  // The action's number is a word.
  'django-auditlog': ['changes', 'action'],
  // The statement repeats excluded values; the address loses its network mask; an hstore's own text is read.
  'logged-actions': ['client_query', 'client_addr', 'row_data', 'changed_fields', 'action'],
  // Kinds of change become verdicts; a reference is one text.
  'javers (changes)': ['elementChanges', 'entryChanges', 'right'],
  // JSON in text is read, and a property's type is the language's.
  abp: ['entityChanges'],
  // The number's name.
  'spring-page (Envers)': ['revtype'],
  retraced: ['crud', 'is_anonymous', 'is_failure'],
  'github-audit-log': ['actor_is_bot'],
};

describe.each(STORES)('$name', (store) => {
  test('every row is readable, and has an id and a moment of its own', () => {
    const rows = read(store);
    expect(rows.filter((row) => row.kind === 'unreadable')).toEqual([]);
    const entries = rows.filter((row) => row.kind === 'entry');
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const told = entries.map(({ id, occurredAt, entity, notes }) => ({
      id,
      zone: occurredAt.zone,
      named: entity.type !== '' && !notes.some(({ code }) => code === 'id-missing'),
    }));
    expect(told).toEqual(entries.map(({ id }) => ({ id, zone: 'explicit', named: true })));
  });

  test('nothing of a row is lost: it stands in the entry or in `extra`', () => {
    for (const [name, record] of Object.entries(store.rows)) {
      const inputs = store.preset.toEntries(record, {
        records: Object.values(store.rows),
        index: 0,
        order: 'newest',
        last: true,
      });
      const texts = new Set([...leaves(inputs), ...names(inputs)]);
      const kept = [...texts].join('\n');
      // A short text would be found by chance inside a longer one.
      const isKept = (leaf: string): boolean => texts.has(leaf) || (leaf.length > 2 && kept.includes(leaf));
      const omitted = SAID_OTHERWISE[store.name] ?? [];
      const given = Object.entries(record as Record<string, unknown>).filter(([column]) => !omitted.includes(column));
      const lost = given.flatMap(([column, value]) =>
        leaves(value)
          .filter((leaf) => !isKept(leaf))
          .map((leaf) => `${name}.${column}: ${leaf}`),
      );
      expect(lost).toEqual([]);
    }
  });

  test('a row is never changed', () => {
    const before = JSON.stringify(store.rows);
    read(store);
    expect(JSON.stringify(store.rows)).toBe(before);
  });
});

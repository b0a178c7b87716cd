import { parseEntry, type AuditEntry, type SourcePreset } from 'trilha/headless';

/** What these tests use of a preset. */
export type PresetUnderTest = Pick<SourcePreset, 'name' | 'parse' | 'toEntries'>;

/** A store's records as a screen gets them: through the preset, then through `parseEntry`. */
export function readAll(
  preset: PresetUnderTest,
  records: readonly unknown[],
  options: { timeZone?: string; aliases?: Readonly<Record<string, string>> } = {},
): AuditEntry[] {
  return records.flatMap((record, index) =>
    preset.toEntries(record, { ...options, records, index }).map((input) => {
      const row = parseEntry(input, { ...preset.parse, ...(options.timeZone && { timeZone: options.timeZone }) });
      if (row.kind !== 'entry') throw new Error(`${preset.name}: ${row.problem.code} ${row.problem.detail}`);
      return row;
    }),
  );
}

/** One record that gives one entry. */
export function readOne(preset: PresetUnderTest, record: unknown, options: Parameters<typeof readAll>[2] = {}): AuditEntry {
  const [entry] = readAll(preset, [record], options);
  if (!entry) throw new Error(`${preset.name} gave no entry`);
  return entry;
}

/** The codes of an entry's notes. */
export const noteCodes = (entry: AuditEntry): string[] => entry.notes.map((note) => note.code);

import { parseEntry, type AuditRow, type EntryInput } from 'trilha/headless';
import { seedEntries, seedTimeZone } from '../support/seed.js';

/** All pieces of a file, and what its writer returned. */
export async function collect<T>(pieces: AsyncGenerator<string, T>): Promise<{ readonly text: string; readonly tally: T }> {
  let text = '';
  for (;;) {
    const step = await pieces.next();
    if (step.done === true) return { text, tally: step.value };
    text += step.value;
  }
}

/** Pieces up to the failure, and the failure. */
export async function collectFailing(
  pieces: AsyncGenerator<string>,
): Promise<{ readonly text: string; readonly error: unknown }> {
  let text = '';
  try {
    for await (const piece of pieces) text += piece;
  } catch (error) {
    return { text, error };
  }
  return { text, error: null };
}

/** A reader of CSV as RFC 4180 has it, written for these tests alone: cells, and whether each stood in quotes. */
export function readCsv(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let [line, cell, quoted, at]: [string[], string, boolean, number] = [[], '', false, text.startsWith('\uFEFF') ? 1 : 0];
  for (; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) {
      line.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      lines.push([...line, cell]);
      [line, cell] = [[], ''];
      at += 1;
    } else cell += sign;
  }
  if (cell !== '' || line.length > 0) throw new Error('The last line does not end.');
  return lines;
}

/** Lines as objects by title. */
export function byTitle(lines: readonly (readonly string[])[]): Record<string, string>[] {
  const [titles = [], ...rest] = lines;
  return rest.map((line) => Object.fromEntries(titles.map((title, index) => [title, line[index] ?? ''])));
}

/** An entry with what is given, read in São Paulo's zone. */
export const entry = (part: Partial<EntryInput> = {}): AuditRow =>
  parseEntry(
    {
      id: 'e1',
      occurredAt: '2026-02-20T01:43:00.250Z',
      action: 'Atualizado',
      operation: 'update',
      actor: { kind: 'user', id: '7', name: 'Márcia' },
      entity: { type: 'Lead', id: '18' },
      before: { status: 'new' },
      after: { status: 'won' },
      coverage: 'full',
      ...part,
    },
    { timeZone: seedTimeZone },
  );

/** A row that nobody can read. */
export const broken: AuditRow = parseEntry({ id: 'bad', occurredAt: '2026-02-20T01:44:00Z', note: '=1+1', password: 'x' }, {});

/** The seed's rows, as the screen loads them. */
export const seedRows: readonly AuditRow[] = seedEntries.map((input) => parseEntry(input, { timeZone: seedTimeZone }));

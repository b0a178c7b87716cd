import { cannotTell, EVERYTHING, fail, failIfAny, pass, type Check } from './types.js';

const idOf = (row: unknown, index: number): string =>
  typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : `#${index}`;

/** Why a value is not plain JSON, or `null`. Looks a hundred levels deep. */
function unplain(value: unknown, depth = 0): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return String(value);
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'an integer beyond 2^53 that has lost digits' : null;
  }
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (value instanceof Date) return 'a Date';
  if (depth > 100) return null;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value).filter((part) => part !== undefined);
  return parts.map((part) => unplain(part, depth + 1)).find((reason) => reason !== null) ?? null;
}

/** Checks of single pages and rows. */
export const shapeChecks: readonly Check[] = [
  {
    id: 'shape/page',
    title: 'A page is { rows, next, total?, end? }.',
    run: async (context) => {
      const { rows } = await context.page(EVERYTHING);
      return rows.length === 0
        ? cannotTell('The source has no entries; most checks need some.')
        : pass(`${rows.length} rows on the first page.`);
    },
  },
  {
    id: 'shape/limit',
    title: 'A page never holds more rows than were asked for.',
    run: async (context) => {
      const { rows } = await context.page(EVERYTHING, { limit: 2 });
      return rows.length > 2 ? fail(`2 rows were asked for, ${rows.length} came. Obey \`limit\`.`) : pass();
    },
  },
  {
    id: 'shape/entries',
    title: 'Every row reads as an entry.',
    run: async (context) => {
      const broken = (await context.walk(EVERYTHING)).rows.filter((row) => row.kind === 'unreadable');
      const [first] = broken;
      return failIfAny(
        broken.map(({ id }) => id),
        first?.kind === 'unreadable'
          ? `${broken.length} rows are unreadable, the first for ${first.problem.code}: ${first.problem.detail}`
          : '',
      );
    },
  },
  {
    id: 'shape/ids',
    title: 'Every entry has an id of its own.',
    run: async (context) => {
      const { entries } = await context.walk(EVERYTHING);
      return failIfAny(
        entries.filter(({ notes }) => notes.some(({ code }) => code === 'id-missing')).map(({ id }) => id),
        'These entries have no `id`; one was made up from their content, which twins share.',
      );
    },
  },
  {
    id: 'shape/plain',
    title: 'Rows are plain JSON, with integers beyond 2^53 as text.',
    run: async (context) => {
      const { raw } = await context.walk(EVERYTHING);
      const bad = raw
        .map((row, index) => ({ id: idOf(row, index), reason: unplain(row) }))
        .filter(({ reason }) => reason !== null);
      return failIfAny(
        bad.map(({ id }) => id),
        `Not plain JSON: ${bad[0]?.reason ?? ''}. Give times as ISO text and large integers as text.`,
      );
    },
  },
  {
    id: 'shape/zones',
    title: 'Every moment names its zone, or the source declares one.',
    run: async (context) => {
      const { entries } = await context.walk(EVERYTHING);
      return failIfAny(
        entries.filter(({ occurredAt }) => occurredAt.zone === 'unknown').map(({ id }) => id),
        'These moments have no zone. Send an offset, or set `parse.timeZone` on the source.',
      );
    },
  },
  {
    id: 'shape/times',
    title: 'Every moment can be read.',
    run: async (context) => {
      const { entries } = await context.walk(EVERYTHING);
      return failIfAny(
        entries.filter(({ occurredAt }) => occurredAt.iso === null).map(({ id }) => id),
        '`occurredAt` of these entries cannot be read.',
      );
    },
  },
  {
    id: 'shape/operations',
    title: 'Actions are of a known kind.',
    run: async (context) => {
      const { entries } = await context.walk(EVERYTHING);
      const unknown = entries.filter(({ operation }) => operation === 'unknown');
      if (unknown.length === 0) return pass();
      const actions = [...new Set(unknown.map(({ action }) => action))].slice(0, 10).map((action) => JSON.stringify(action));
      return cannotTell(
        `${unknown.length} of ${entries.length} entries have actions of unknown kind (${actions.join(', ')}). Name their operation in \`parse.operations\`.`,
      );
    },
  },
];

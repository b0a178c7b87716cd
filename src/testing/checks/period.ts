import type { AuditQuery } from '../../query/index.js';
import { dayOf, momentOf } from '../../query/index.js';
import { canFilter } from '../../source/index.js';
import { cannotTell, EVERYTHING, fail, idsOf, pass, type Check, type CheckContext, type CheckOutcome } from './types.js';
import { askFor } from './filters.js';

const DAY = 86_400_000;
const between = (from: string, to: string): AuditQuery => ({
  conditions: [{ field: 'occurredAt', operator: 'in', values: [from, to] }],
});

/** Moments of the sample, to the millisecond, with their entries. */
async function moments(context: CheckContext): Promise<readonly { readonly id: string; readonly at: number }[]> {
  const { entries } = await context.walk(EVERYTHING);
  return entries.flatMap(({ id, occurredAt: { iso, zone } }) =>
    iso === null || zone === 'unknown' ? [] : [{ id, at: Date.parse(iso) }],
  );
}

/** The same moment, written with an offset. */
const withOffset = (at: number, minutes: number): string => {
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) => String(part).padStart(2, '0'));
  return `${new Date(at + minutes * 60_000).toISOString().slice(0, -1)}${sign}${hours}:${rest}`;
};

const iso = (at: number): string => new Date(at).toISOString();

/** Days with their own edges: ordinary ones, and those of 23, 25 and 24½ hours. */
const DAYS: readonly { readonly timeZone: string; readonly days: readonly string[] }[] = [
  { timeZone: 'America/Sao_Paulo', days: ['2018-11-04', '2019-02-16'] },
  { timeZone: 'America/New_York', days: ['2026-03-08', '2026-11-01'] },
  { timeZone: 'Australia/Lord_Howe', days: ['2026-04-05'] },
];

const ifDeclared =
  (
    run: (context: CheckContext, known: readonly { readonly id: string; readonly at: number }[]) => Promise<CheckOutcome | null>,
  ) =>
  async (context: CheckContext): Promise<CheckOutcome> => {
    if (!canFilter(context.source.capabilities, 'occurredAt', 'in')) return cannotTell('The source does not filter by period.');
    const known = await moments(context);
    if (known.length === 0) return cannotTell('No entry of the sample has a certain moment.');
    return (await run(context, known)) ?? pass();
  };

/** Checks of periods: `[from, to)` and the edges of days. */
export const periodChecks: readonly Check[] = [
  {
    id: 'period/from',
    title: 'An entry at `from` is inside.',
    run: ifDeclared(async (context, known) => {
      const { id, at } = known[Math.floor(known.length / 2)] ?? { id: '', at: 0 };
      const found = idsOf((await context.walk(between(iso(at), ''))).rows);
      if (!found.includes(id))
        return fail('The entry at the very moment of `from` is missing: `from` is inclusive, to the millisecond.', [id]);
      return askFor(context, ...between(iso(at), '').conditions);
    }),
  },
  {
    id: 'period/to',
    title: 'An entry at `to` is outside.',
    run: ifDeclared(async (context, known) => {
      const { id, at } = known[Math.floor(known.length / 2)] ?? { id: '', at: 0 };
      const found = idsOf((await context.walk(between('', iso(at)))).rows);
      if (found.includes(id))
        return fail('The entry at the very moment of `to` came: `to` is exclusive. BETWEEN and <= are not what is asked for.', [
          id,
        ]);
      return askFor(context, ...between('', iso(at)).conditions);
    }),
  },
  {
    id: 'period/both',
    title: 'A period with two ends gives what lies between, and an empty one nothing.',
    run: ifDeclared(async (context, known) => {
      const times = known.map(({ at }) => at).sort((a, b) => a - b);
      const [first, last] = [times[Math.floor(times.length / 4)] ?? 0, times[Math.floor((times.length * 3) / 4)] ?? 0];
      const empty = await context.walk(between(iso(first), iso(first)));
      if (empty.rows.length > 0) return fail('A period that ends where it begins gave entries.', idsOf(empty.rows));
      return askFor(context, ...between(iso(first), iso(last)).conditions);
    }),
  },
  {
    id: 'period/offset',
    title: 'A moment is the same however its offset is written.',
    run: ifDeclared(async (context, known) => {
      const at = known[Math.floor(known.length / 2)]?.at ?? 0;
      const wanted = idsOf((await context.walk(between(iso(at), ''))).rows).join();
      for (const minutes of [-180, 330]) {
        const found = await context.walk(between(withOffset(at, minutes), ''));
        if (idsOf(found.rows).join() !== wanted)
          return fail(`${withOffset(at, minutes)} was read as another moment than ${iso(at)}. Read the offset.`);
      }
      return null;
    }),
  },
  {
    id: 'period/days',
    title: 'Days of São Paulo and days of 23 and 25 hours have their own edges.',
    run: ifDeclared(async (context, known) => {
      for (const { timeZone, days } of DAYS) {
        const sampled = [known[0]?.at ?? 0, known.at(-1)?.at ?? 0].map((at) => dayOf(at, timeZone));
        for (const day of new Set([...sampled, ...days.map((text) => Date.parse(text))])) {
          const outcome = await askFor(
            context,
            ...between(iso(momentOf(day, timeZone)), iso(momentOf(day + DAY, timeZone))).conditions,
          );
          if (outcome !== null) return { ...outcome, detail: `${timeZone}, ${iso(day).slice(0, 10)}: ${outcome.detail}` };
        }
      }
      return null;
    }),
  },
];

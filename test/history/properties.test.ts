import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beforeOf,
  checkContinuity,
  extendHistory,
  fieldHistory,
  foldHistory,
  stateAt,
  type AuditEntry,
  type Continuity,
  type FieldState,
  type History,
} from 'trilha/headless';
import { FIELDS, moment, play, step, type Truth, type Values } from './histories.js';
import { newestFirst, plain, short, snapshot } from './support.js';

const steps = (cuts: boolean) => fc.array(step(cuts), { maxLength: 12 });

/** Everything a history says, as plain data. */
function everything(history: History): unknown {
  return {
    ids: history.entries.map((one) => one.id),
    fields: history.fields,
    continuity: checkContinuity(history).seams.map((seam) => [
      seam.verdict,
      seam.agreed,
      seam.breaks.map((one) => one.path),
      seam.doubts.map((one) => [one.path, one.reason, one.from?.id]),
    ]),
    states: history.entries.map((one) =>
      stateAt(history, { entry: one.id }).fields.map((field) => [
        field.knowledge,
        short(field.side),
        field.setBy?.id,
        field.entry?.id,
      ]),
    ),
    befores: history.entries.map((one) =>
      FIELDS.map((name) => beforeOf(history, one.id, [name])).map((view) => [short(view?.side), view?.certainty.type]),
    ),
    spans: FIELDS.map((name) =>
      fieldHistory(history, [name]).spans.map((span) => [
        short(span.side),
        span.knowledge,
        span.from,
        span.to,
        span.setBy?.id,
        span.repeats,
      ]),
    ),
  };
}

/** The value a field state claims, when it claims one. */
const claimed = (field: FieldState): unknown => (field.side.state === 'value' ? plain(field.side.value) : field.side.state);

function expectTrue(fields: readonly FieldState[], truth: Values, known: 'known' | 'inferred'): void {
  const told = fields.filter((field) => field.knowledge === known);
  expect(told.map((field) => [field.path, claimed(field)])).toEqual(
    told.map((field) => [field.path, truth[String(field.path[0])]]),
  );
}

/** Checks all that is said of the state at, just after and just before one entry. */
function expectTold(history: History, truth: Truth, index: number, earlierLoaded: boolean): void {
  const [at = 0, next = Infinity] = truth.times.slice(index, index + 2);
  const instants = next > at ? [{ entry: `e${index}` }, moment(at + 0.5)] : [{ entry: `e${index}` }];
  for (const instant of instants) {
    const { fields } = stateAt(history, instant);
    expectTrue(fields, truth.states[index] ?? {}, 'known');
    expectTrue(fields, truth.states[index] ?? {}, 'inferred');
  }
  const views = FIELDS.map((name) => ({ name, view: beforeOf(history, `e${index}`, [name]) }));
  const told = views.filter(({ view }) => earlierLoaded && view?.certainty.type === 'inferred' && view.side.state === 'value');
  expect(views.map(({ view }) => view?.certainty.type)).not.toContain('contradicted');
  expect(told.map(({ view }) => short(view?.side))).toEqual(told.map(({ name }) => truth.states[index - 1]?.[name]));
}

describe('any split of a history into pages, arriving in any order', () => {
  it('folds to the same', () => {
    fc.assert(
      fc.property(
        steps(true),
        fc.array(fc.nat(13), { maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
        fc.nat(3),
        (made, cuts, order, overlap) => {
          const rows = newestFirst(play(made).entries);
          const edges = [0, ...cuts.filter((edge) => edge < rows.length).sort((a, b) => a - b), rows.length];
          const pages = edges
            .slice(1)
            .map((edge, place) => ({ place, rows: rows.slice(Math.max(0, (edges[place] ?? 0) - overlap), edge) }));
          const arriving = pages.map((page, index) => ({ page, key: order[index] ?? 0 })).sort((a, b) => a.key - b.key);
          let history = foldHistory([]);
          for (const { page } of arriving) history = extendHistory(history, page.rows, { place: page.place });
          expect(everything(history)).toEqual(everything(foldHistory(rows)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('needs no places where time or sequence decide', () => {
    fc.assert(
      fc.property(steps(true), fc.array(fc.nat(), { minLength: 13, maxLength: 13 }), (made, keys) => {
        const rows = newestFirst(play(made).entries.map((one, index) => Object.assign({}, one, { sequence: String(index + 8) })));
        let history = foldHistory([]);
        const arriving = rows.map((row, index) => ({ row, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key);
        for (const { row } of arriving) history = extendHistory(history, [row]);
        expect(everything(history)).toEqual(everything(foldHistory(rows)));
      }),
    );
  });
});

describe('an intact history', () => {
  it('has no break, and what it says is true', () => {
    fc.assert(
      fc.property(steps(true), fc.nat(12), (made, dropped) => {
        const truth = play(made);
        // The beginning may not be loaded.
        const from = Math.min(dropped, truth.entries.length - 1);
        const history = foldHistory(newestFirst(truth.entries.slice(from)));
        expect(checkContinuity(history).breaks).toEqual([]);
        for (let index = from; index < truth.entries.length; index += 1) expectTold(history, truth, index, index > from);
      }),
      { numRuns: 500 },
    );
  });

  it('tells in field histories only values the field had, in their order', () => {
    fc.assert(
      fc.property(steps(true), (made) => {
        const truth = play(made);
        const history = foldHistory(newestFirst(truth.entries));
        for (const name of FIELDS) {
          const had = truth.states.map((state) => state[name]).filter((one, index, all) => index === 0 || one !== all[index - 1]);
          const told = fieldHistory(history, [name]).spans.filter((span) => span.knowledge !== 'unknown');
          let place = 0;
          for (const span of told) {
            const found = had.findIndex((one, index) => index >= place && one === short(span.side));
            expect(found, `${name}: ${String(short(span.side))} after ${place}`).toBeGreaterThanOrEqual(place);
            place = found;
          }
          expect(told.every((span) => span.gap === undefined)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Breaks that a recorded, believable `before` proves, worked out the plain way. */
function provable(entries: readonly AuditEntry[]): string[] {
  const known = new Map<string, unknown>();
  const found: string[] = [];
  for (const one of entries) {
    const before = one.before?.root.type === 'object' ? one.before.root.fields : new Map();
    const after = one.after?.root.type === 'object' ? one.after.root.fields : new Map();
    for (const name of FIELDS) {
      const recorded = before.get(name);
      const told = recorded !== undefined && (one.before?.coverage === 'full' || plain(recorded) !== null);
      if (told && known.has(name) && known.get(name) !== plain(recorded) && one.operation !== 'create')
        found.push(`${name}@${one.id}`);
    }
    for (const name of FIELDS) {
      const recorded = after.get(name);
      if (recorded !== undefined) known.set(name, plain(recorded));
    }
  }
  return found.sort();
}

const breaksOf = ({ breaks }: Continuity): string[] => breaks.map((one) => `${one.path.join('.')}@${one.to.id}`).sort();

describe('a history that was tampered with', () => {
  it('shows every removed write that leaves a trace, and nothing else', () => {
    let traces = 0;
    fc.assert(
      fc.property(steps(false), fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }), (made, removed) => {
        const left = play(made).entries.filter((_, index) => index === 0 || !removed.includes(index));
        const expected = provable(left);
        traces += expected.length;
        expect(breaksOf(checkContinuity(foldHistory(newestFirst(left))))).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(traces).toBeGreaterThan(50);
  });

  it('shows every altered value that leaves a trace, at the next entry that knew better', () => {
    let traces = 0;
    fc.assert(
      fc.property(steps(false), fc.nat(12), fc.integer({ min: 4, max: 6 }), (made, at, forged) => {
        const truth = play(made);
        const target = truth.entries[at];
        if (target?.after?.root.type !== 'object') return;
        const name = [...target.after.root.fields.keys()][0] ?? 'a';
        const fields = Object.fromEntries(
          [...target.after.root.fields].map(([key, one]) => [key, key === name ? forged : plain(one)]),
        );
        const altered: AuditEntry = { ...target, after: snapshot(fields, target.after.coverage) };
        const entries = truth.entries.map((one, index) => (index === at ? altered : one));
        const expected = provable(entries);
        traces += expected.length;
        const history = foldHistory(newestFirst(entries));
        expect(breaksOf(checkContinuity(history))).toEqual(expected);
        for (const one of expected) {
          const [field = '', id = ''] = one.split('@');
          expect(beforeOf(history, id, [field])?.certainty).toMatchObject({
            type: 'contradicted',
            entry: target.id,
            expected: { value: { value: forged } },
          });
        }
      }),
      { numRuns: 400 },
    );
    expect(traces).toBeGreaterThan(50);
  });

  it('never calls known what a later entry shows to have changed outside', () => {
    fc.assert(
      fc.property(steps(false), fc.nat(12), (made, removed) => {
        const left = play(made).entries.filter((_, index) => index === 0 || index !== removed);
        const history = foldHistory(newestFirst(left));
        for (const { path, from, to } of checkContinuity(history).breaks) {
          const [start, end] = [from.occurredAt.iso ?? '', to.occurredAt.iso ?? ''];
          if (start === end) continue;
          const late = new Date(Date.parse(end) - 1).toISOString();
          const state = stateAt(history, late).fields.find((field) => field.path[0] === path[0]);
          expect([state?.knowledge, state?.reason]).toEqual(['unknown', 'gap']);
        }
      }),
      { numRuns: 300 },
    );
  });
});

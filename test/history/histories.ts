import * as fc from 'fast-check';
import type { AuditEntry } from 'trilha/headless';
import { entry, moment } from './support.js';

/** Fields of the generated entity. */
export const FIELDS = ['a', 'b', 'c'] as const;
export type Values = Readonly<Record<string, number | null>>;

/** One true write and how much of it the store records. */
export interface Step {
  /** Seconds since the write before; 0 makes equal instants. */
  readonly wait: number;
  readonly writes: Values;
  readonly coverage: 'full' | 'changed';
  /** What is withheld: nothing, the whole `before`, its values (as nulls), or some of its keys. */
  readonly withheld: 'nothing' | 'before' | 'values' | 'keys';
  /** `after` ends too early: only so many of its keys are there. */
  readonly cutAfter: number | null;
}

const value = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null, freq: 5 });

/** Any write. */
export const step = (cuts: boolean): fc.Arbitrary<Step> =>
  fc.record({
    wait: fc.constantFrom(0, 0, 1, 7),
    writes: fc.dictionary(fc.constantFrom(...FIELDS), value, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    coverage: fc.constantFrom('full' as const, 'changed' as const),
    withheld: fc.constantFrom('nothing' as const, 'nothing' as const, 'before' as const, 'values' as const, 'keys' as const),
    cutAfter: cuts ? fc.option(fc.integer({ min: 0, max: 2 }), { freq: 3 }) : fc.constant(null),
  });

/** A true history: what was really so, and what was written down. */
export interface Truth {
  /** Oldest first. */
  readonly entries: readonly AuditEntry[];
  /** The entity after each entry. */
  readonly states: readonly Values[];
  /** Seconds of each entry. */
  readonly times: readonly number[];
}

const pick = (values: Values, names: readonly string[]): Record<string, number | null> =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));

function record(id: string, at: number, was: Values, is: Values, one: Step): AuditEntry {
  const names = one.coverage === 'full' ? [...FIELDS] : Object.keys(one.writes);
  const whole = pick(was, names);
  // A whole row holds no made-up nulls and lacks no keys: only stores of changes do that.
  const withheld = one.coverage === 'full' && one.withheld !== 'before' ? 'nothing' : one.withheld;
  const before = {
    nothing: whole,
    before: undefined,
    values: Object.fromEntries(names.map((name) => [name, null])),
    keys: pick(was, names.slice(1)),
  }[withheld];
  const cutAt = one.cutAfter !== null && one.cutAfter < names.length ? one.cutAfter : null;
  const after = pick(is, cutAt === null ? names : names.slice(0, cutAt));
  return entry({
    id,
    at,
    after,
    cut: cutAt !== null,
    coverage: one.coverage,
    ...(before === undefined ? {} : { before, cutBefore: withheld === 'keys' }),
  });
}

/** Plays steps through, from a create that names every field. */
export function play(steps: readonly Step[]): Truth {
  let now: Values = { a: 1, b: 2, c: null };
  let at = 0;
  const entries = [entry({ id: 'e0', at, operation: 'create', after: now, coverage: 'full' })];
  const states = [now];
  const times = [at];
  for (const [index, one] of steps.entries()) {
    const was = now;
    now = Object.assign({}, was, one.writes);
    at += one.wait;
    entries.push(record(`e${index + 1}`, at, was, now, one));
    states.push(now);
    times.push(at);
  }
  return { entries, states, times };
}

export { moment };

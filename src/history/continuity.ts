import type { Side } from '../diff/index.js';
import { agreeSides, type Disagreement } from './agree.js';
import { bothNothing } from './certainty.js';
import { foldOf } from './store.js';
import { sameByType } from './rediff.js';
import { type Last, Replay } from './replay.js';
import { isApplied } from './sides.js';
import { each } from './sorted.js';
import { maySet, type Spot } from './spot.js';
import type { Break, Continuity, Doubt, DoubtReason, History, HistoryOptions, Seam, SeamVerdict } from './types.js';
import { unreadIn } from './whole.js';

const ABSENT: Side = { state: 'absent' };

function doubtOf(side: Side): DoubtReason | null {
  if (side.state === 'truncated') return 'cut';
  if (side.state === 'redacted') return 'redacted';
  if (side.state === 'unrecorded') return 'unrecorded';
  return side.state === 'value' ? unreadIn(side.value) : null;
}

/** What was found at one seam, while it is put together. */
interface Finding {
  agreed: number;
  readonly breaks: Break[];
  readonly doubts: Doubt[];
}

function compareField(finding: Finding, name: string, last: Last | null, found: Side, spot: Spot, history: History): void {
  const path = [name];
  const doubt = (reason: DoubtReason): void => void finding.doubts.push({ path, from: last?.spot.entry ?? null, reason });
  if (last === null) {
    if (!history.complete) doubt('unloaded');
    return;
  }
  const agreement = agreeSides(last.side, found);
  if (agreement === 'equal') {
    finding.agreed += 1;
    return;
  }
  const differences: Disagreement[] = [];
  if (agreement === 'different') agreeSides(last.side, found, path, (difference) => differences.push(difference));
  const { options } = history;
  const real = differences.filter(
    (one) => !bothNothing(one.expected, one.found, options) && !sameByType(one.path, options)(one.expected, one.found),
  );
  for (const one of real) finding.breaks.push({ ...one, from: last.spot.entry, to: spot.entry });
  if (real.length > 0) return;
  if (agreement === 'unclear') doubt(doubtOf(found) ?? doubtOf(last.side) ?? 'unrecorded');
  else finding.agreed += 1;
}

function seamAt(spot: Spot, replay: Replay, history: History, bookkeeping: ReadonlySet<string>): Finding {
  const finding: Finding = { agreed: 0, breaks: [], doubts: [] };
  if (spot.entry.operation === 'create') return finding;
  for (const name of spot.names) {
    if (!bookkeeping.has(name)) compareField(finding, name, replay.last(name), replay.before(spot, name), spot, history);
  }
  if (spot.othersBefore === 'absent') {
    for (const [name, last] of replay.known()) {
      const expected = last.side.state !== 'absent' && !spot.names.has(name) && !bookkeeping.has(name);
      if (expected) compareField(finding, name, last, ABSENT, spot, history);
    }
  }
  if (spot.othersAfter === 'unrecorded' && spot.names.size === 0)
    finding.doubts.push({ path: [], from: null, reason: 'unrecorded' });
  return finding;
}

function verdictOf(finding: Finding, previous: Seam | undefined): SeamVerdict {
  if (previous === undefined) return 'start';
  if (finding.breaks.length > 0) return 'broken';
  return finding.doubts.length > 0 ? 'unclear' : 'continuous';
}

const TURNS: ReadonlySet<string> = new Set(['create', 'delete', 'restore']);

/** Whether an entry changes something, as far as can be read. */
function isChange(spot: Spot, options: HistoryOptions): boolean {
  if (!isApplied(spot.entry)) return false;
  if (TURNS.has(spot.entry.operation) || spot.othersAfter === 'unrecorded') return true;
  for (const name of spot.names) if (!(options.bookkeeping?.includes(name) ?? false) && maySet(spot, name)) return true;
  return false;
}

function check(history: History): Continuity {
  const { options } = history;
  const bookkeeping = new Set(options.bookkeeping);
  const replay = new Replay(options);
  const seams: Seam[] = [];
  const breaks: Break[] = [];
  let [changes, gaps, unverifiable] = [0, 0, 0];
  for (const spot of each(foldOf(history).spots)) {
    const finding = seamAt(spot, replay, history, bookkeeping);
    const previous = seams.at(-1);
    const verdict = verdictOf(finding, previous);
    seams.push({ entry: spot.entry, previous: previous?.entry ?? null, verdict, ...finding });
    for (const one of finding.breaks) breaks.push(one);
    if (verdict === 'broken') gaps += 1;
    if (verdict === 'unclear') unverifiable += 1;
    if (isChange(spot, options)) changes += 1;
    replay.step(spot);
  }
  return { seams, breaks, changes, gaps, unverifiable, undated: history.undated.length };
}

const checked = new WeakMap<History, Continuity>();

/**
 * Checks that consecutive entries of an entity fit together: that every recorded `before` is what the history last knew.
 *
 * Per field: it agrees, it breaks ("changed outside the audit between A and B", with expected and found), or it cannot be told: a side was not
 * recorded (also a `null` under `auto` that the history knows better), was cut, is masked, or nothing earlier is loaded. What cannot be told is
 * never counted as fine. Full snapshots are checked whole: a key missing from a full `before` is a break too. The same value in another JSON
 * type (`1` and `true`, `15000.5` and `"15000.50"`), or in another form its declared type allows, is no break. Breaks inside objects name the
 * differing path; an array breaks as a whole. Creates start anew.
 *
 * It shows edits to what was loaded. An entry deleted at the source shows only when a later `before` disagrees.
 *
 * Cost: O(n), once for each history.
 */
export function checkContinuity(history: History): Continuity {
  const known = checked.get(history);
  if (known !== undefined) return known;
  const result = check(history);
  checked.set(history, result);
  return result;
}

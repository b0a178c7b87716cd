import { recordedOf, type Side, sideOf } from '../diff/index.js';
import type { ArrayNode, CutNode, ObjectNode, Path, ScalarNode, ValueNode } from '../entry/index.js';

/** Whether two values are the same, as far as both can be read. */
export type Agreement = 'equal' | 'different' | 'unclear';

/** A place where two values differ for certain. */
export interface Disagreement {
  readonly path: Path;
  readonly expected: Side;
  readonly found: Side;
}

const ABSENT: Side = { state: 'absent' };
const written = (node: ScalarNode): string => node.digits ?? String(node.value);
const loose = (node: ScalarNode): string => (typeof node.value === 'boolean' ? String(Number(node.value)) : written(node));
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The same value in another JSON type (`1` and `true`, `15000.5` and `"15000.50"`): stores drift so between rows, and it is no change. */
function sameInOtherType(a: ScalarNode, b: ScalarNode): boolean {
  if (a.value === null || b.value === null) return false;
  const [left, right] = [loose(a), loose(b)];
  if (left === right) return true;
  return (
    NUMBER.test(left) && NUMBER.test(right) && a.digits === undefined && b.digits === undefined && Number(left) === Number(right)
  );
}

function agreeScalars(a: ScalarNode, b: ScalarNode): Agreement {
  if (typeof a.value === typeof b.value) {
    if (
      a.digits === undefined && b.digits === undefined
        ? Object.is(a.value, b.value) || a.value === b.value
        : written(a) === written(b)
    )
      return 'equal';
    return 'different';
  }
  return sameInOtherType(a, b) ? 'equal' : 'different';
}

function agreeCut(cut: CutNode, other: ValueNode): Agreement {
  if (cut.of !== 'string') return other.type === 'object' || other.type === 'array' ? 'different' : 'unclear';
  if (other.type === 'cut') {
    const apart = other.of === 'string' && !cut.partial.startsWith(other.partial) && !other.partial.startsWith(cut.partial);
    return apart ? 'different' : 'unclear';
  }
  if (other.type === 'scalar') return other.value !== null && loose(other).startsWith(cut.partial) ? 'unclear' : 'different';
  return mayBeJson(cut) ? 'unclear' : 'different';
}

/** A cut text that may have been the beginning of a JSON text is not known to be other than an object. */
const mayBeJson = (cut: CutNode): boolean => cut.partial.trim() === '' || /^\s*["[{]/.test(cut.partial);

/** A path by its last step: written out only where a difference is reported, since values may be thousands of levels deep. */
interface Link {
  readonly parent: Link | null;
  readonly name: string;
}

function pathOf(start: Path, link: Link | null): Path {
  const names: string[] = [];
  for (let at = link; at !== null; at = at.parent) names.push(at.name);
  return [...start, ...names.toReversed()];
}

/** Where two values differ: inside an array it is the array, which is one value. */
interface Place {
  readonly link: Link | null;
  readonly expected: Side;
  readonly found: Side;
}

interface Pair {
  readonly link: Link | null;
  readonly a: ValueNode;
  readonly b: ValueNode;
  readonly array: Place | null;
}

type Report = (place: Place | null) => void;

function pairObjects({ link, array }: Pair, a: ObjectNode, b: ObjectNode, todo: Pair[], report: Report): void {
  const at = (name: string): Link | null => (array === null ? { parent: link, name } : null);
  for (const [name, left] of a.fields) {
    const right = b.fields.get(name);
    if (right !== undefined) todo.push({ link: at(name), a: left, b: right, array });
    else report(b.cut ? null : (array ?? { link: at(name), expected: sideOf(left), found: ABSENT }));
  }
  for (const [name, right] of b.fields) {
    if (a.fields.has(name)) continue;
    report(a.cut ? null : (array ?? { link: at(name), expected: ABSENT, found: sideOf(right) }));
  }
  if (a.cut || b.cut) report(null);
}

function pairArrays(pair: Pair, a: ArrayNode, b: ArrayNode, todo: Pair[], report: Report): void {
  const array = pair.array ?? { link: pair.link, expected: sideOf(a), found: sideOf(b) };
  for (const [index, left] of a.items.entries()) {
    const right = b.items[index];
    if (right !== undefined) todo.push({ link: null, a: left, b: right, array });
  }
  const [missingInB, missingInA] = [a.items.length > b.items.length, b.items.length > a.items.length];
  if ((missingInB && !b.cut) || (missingInA && !a.cut)) report(array);
  else if (a.cut || b.cut) report(null);
}

function agreeLeaves(a: ValueNode, b: ValueNode): Agreement {
  if (a.type === 'masked' || b.type === 'masked' || a.type === 'opaque' || b.type === 'opaque') return 'unclear';
  if (a.type === 'cut') return agreeCut(a, b);
  if (b.type === 'cut') return agreeCut(b, a);
  if (a.type === 'scalar' && b.type === 'scalar') return agreeScalars(a, b);
  // PHP writes `[]` for an object without fields.
  return isEmpty(a) && isEmpty(b) ? 'equal' : 'different';
}

const isEmpty = (node: ValueNode): boolean =>
  (node.type === 'object' && node.fields.size === 0 && !node.cut) ||
  (node.type === 'array' && node.items.length === 0 && !node.cut);

/**
 * Compares two recorded values as far as both can be read. What is cut, masked or unread is `unclear` unless what can be read already differs.
 * Objects are compared by key, in any order; an object that was JSON in text equals the object itself. Without recursion.
 *
 * @param onDifference gets every place that differs for certain: paths of leaves and of whole arrays.
 */
export function agreeValues(
  expected: ValueNode,
  found: ValueNode,
  path: Path = [],
  onDifference?: (d: Disagreement) => void,
): Agreement {
  if (onDifference === undefined && expected.type === 'scalar' && found.type === 'scalar') return agreeScalars(expected, found);
  let unclear = false;
  const different = new Set<Place>();
  const todo: Pair[] = [{ link: null, a: expected, b: found, array: null }];
  const report: Report = (place) => {
    if (place === null) unclear = true;
    else different.add(place);
  };
  for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
    const { a, b, link, array } = pair;
    if (a.type === 'object' && b.type === 'object') pairObjects(pair, a, b, todo, report);
    else if (a.type === 'array' && b.type === 'array') pairArrays(pair, a, b, todo, report);
    else {
      const leaves = agreeLeaves(a, b);
      if (leaves === 'different') report(array ?? { link, expected: sideOf(a), found: sideOf(b) });
      else if (leaves === 'unclear') report(null);
    }
    if (different.size > 0 && onDifference === undefined) return 'different';
  }
  for (const place of different) onDifference?.({ path: pathOf(path, place.link), expected: place.expected, found: place.found });
  return different.size > 0 ? 'different' : isSet(unclear) ? 'unclear' : 'equal';
}

/** A flag set inside a callback, which the compiler does not see. */
const isSet = (flag: boolean): boolean => flag;

const told = (side: Side): boolean => side.state === 'absent' || recordedOf(side) !== undefined;

/** The same for sides. A side that was not recorded, was cut away or is masked agrees with nothing for certain. */
export function agreeSides(expected: Side, found: Side, path: Path = [], onDifference?: (d: Disagreement) => void): Agreement {
  if (expected.state === 'absent' && found.state === 'absent') return 'equal';
  if (expected.state === 'value' && found.state === 'value') return agreeValues(expected.value, found.value, path, onDifference);
  const [a, b] = [recordedOf(expected), recordedOf(found)];
  if (a !== undefined && b !== undefined) return agreeValues(a, b, path, onDifference);
  if (!told(expected) || !told(found)) return 'unclear';
  onDifference?.({ path, expected, found });
  return 'different';
}

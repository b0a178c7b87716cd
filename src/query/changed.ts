import type { AuditEntry, PathSegment, ValueNode } from '../entry/index.js';

/** What an entry changed, as `field`, `oldValue` and `newValue` see it. */
export interface ChangedParts {
  /** Names of changed fields: each step of each changed path, and each beginning of it joined by dots, with and without array positions. */
  readonly names: ReadonlySet<string>;
  /** The first step of each changed path: the entity's own fields. */
  readonly fields: ReadonlySet<string>;
  /** Recorded values before, as text; of a cut text what can be read, in `oldCut`. */
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly oldCut: readonly string[];
  readonly newCut: readonly string[];
}

interface Step {
  readonly parent: Step | null;
  readonly segment: PathSegment;
  readonly depth: number;
  marked: boolean;
}
interface Pair {
  readonly step: Step | null;
  readonly before: ValueNode | undefined;
  readonly after: ValueNode | undefined;
}

/** Beyond this depth a path gives its own steps as names but no longer the whole dotted path, whose length would grow with its square. */
const DOTTED_DEPTH = 16;

const isEmpty = (node: ValueNode): boolean =>
  node.type === 'object' ? node.fields.size === 0 : node.type === 'array' && node.items.length === 0;

const childrenOf = (node: ValueNode | undefined): Iterable<readonly [PathSegment, ValueNode]> =>
  node === undefined ? [] : node.type === 'object' ? node.fields : node.type === 'array' ? node.items.entries() : [];

const childAt = (node: ValueNode | undefined, segment: PathSegment): ValueNode | undefined =>
  node?.type === 'object' ? node.fields.get(String(segment)) : node?.type === 'array' ? node.items[Number(segment)] : undefined;

const isContainer = (node: ValueNode | undefined): boolean =>
  (node?.type === 'object' || node?.type === 'array') && !isEmpty(node);

/** Whether two leaves are recorded as equal. Cut, masked and unread values never are. */
function sameLeaf(before: ValueNode | undefined, after: ValueNode | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (before.type === 'scalar' && after.type === 'scalar') return before.value === after.value && before.digits === after.digits;
  if (before.type === 'masked' && after.type === 'masked')
    return before.identity !== undefined && before.identity === after.identity;
  return before.type === after.type && (before.type === 'object' || before.type === 'array') && isEmpty(before) && isEmpty(after);
}

function mark(step: Step | null, names: Set<string>, fields: Set<string>): void {
  for (let at = step; at !== null && !at.marked; at = at.parent) {
    at.marked = true;
    if (at.parent === null) fields.add(String(at.segment));
    if (typeof at.segment === 'string') names.add(at.segment);
    if (at.depth > DOTTED_DEPTH) continue;
    const path: PathSegment[] = [];
    for (let up: Step | null = at; up !== null; up = up.parent) path.unshift(up.segment);
    names.add(path.join('.'));
    names.add(path.filter((segment) => typeof segment === 'string').join('.'));
  }
}

function keep(node: ValueNode | undefined, whole: string[], cut: string[]): void {
  if (node?.type === 'scalar') whole.push(node.digits ?? String(node.value));
  else if (node?.type === 'cut' && node.partial !== '') cut.push(node.partial);
}

/**
 * Collects what an entry changed. A field counts unless both sides recorded it with the same value, so that a field beyond a cut,
 * or named on one side alone, can still be found. Walks without recursion: any depth is safe.
 */
export function changedParts(entry: AuditEntry): ChangedParts {
  const names = new Set<string>();
  const fields = new Set<string>();
  const parts = { names, fields, old: [] as string[], new: [] as string[], oldCut: [] as string[], newCut: [] as string[] };
  const stack: Pair[] = [{ step: null, before: entry.before?.root, after: entry.after?.root }];
  for (const change of entry.changes ?? []) {
    if (change.kind === 'prose') continue;
    const step = change.path.reduce<Step | null>(
      (parent, segment) => ({ parent, segment, depth: (parent?.depth ?? 0) + 1, marked: false }),
      null,
    );
    if (change.kind === 'field') stack.push({ step, before: change.before, after: change.after });
    else {
      for (const before of change.removed) stack.push({ step, before, after: undefined });
      for (const after of change.added) stack.push({ step, before: undefined, after });
    }
  }
  for (let pair = stack.pop(); pair !== undefined; pair = stack.pop()) {
    const { step, before, after } = pair;
    if (isContainer(before) || isContainer(after)) {
      const depth = (step?.depth ?? 0) + 1;
      for (const [segment, node] of childrenOf(before)) {
        stack.push({ step: { parent: step, segment, depth, marked: false }, before: node, after: childAt(after, segment) });
      }
      for (const [segment, node] of childrenOf(after)) {
        if (childAt(before, segment) === undefined)
          stack.push({ step: { parent: step, segment, depth, marked: false }, before: undefined, after: node });
      }
      if (!isContainer(before)) keep(before, parts.old, parts.oldCut);
      if (!isContainer(after)) keep(after, parts.new, parts.newCut);
    } else if ((before !== undefined || after !== undefined) && !sameLeaf(before, after)) {
      mark(step, names, fields);
      keep(before, parts.old, parts.oldCut);
      keep(after, parts.new, parts.newCut);
    }
  }
  return parts;
}

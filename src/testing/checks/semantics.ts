import type { AuditEntry, ValueNode } from '../../entry/index.js';
import { cannotTell, EVERYTHING, fail, failIfAny, pass, type Check } from './types.js';

/** Scalars of the first level, as text. Null is left out: stores write it for "not recorded" too. */
function scalars(root: ValueNode | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (root?.type !== 'object') return found;
  for (const [name, node] of root.fields)
    if (node.type === 'scalar' && node.value !== null) found.set(name, node.digits ?? String(node.value));
  return found;
}

/** Pairs of consecutive values of one field, and where they do not fit. */
function continuity(entries: readonly AuditEntry[]): { readonly pairs: number; readonly gaps: readonly string[] } {
  const known = new Map<string, string>();
  const gaps: string[] = [];
  let pairs = 0;
  for (const entry of entries.toReversed()) {
    const entity = `${entry.entity.type}\n${entry.entity.id}`;
    for (const [name, value] of scalars(entry.before?.root)) {
      const last = known.get(`${entity}\n${name}`);
      if (last === undefined) continue;
      pairs += 1;
      if (last !== value) gaps.push(entry.id);
    }
    for (const [name, value] of scalars(entry.after?.root)) known.set(`${entity}\n${name}`, value);
  }
  return { pairs, gaps };
}

/** Checks of what entries say. */
export const semanticsChecks: readonly Check[] = [
  {
    id: 'semantics/create',
    title: 'A creation has nothing before it, a deletion nothing after it.',
    run: async (context) => {
      const { entries } = await context.walk(EVERYTHING);
      const wrong = entries.filter(
        ({ operation, before, after }) =>
          (operation === 'create' && scalars(before?.root).size > 0) ||
          (operation === 'delete' && scalars(after?.root).size > 0 && before === null),
      );
      return failIfAny(
        wrong.map(({ id }) => id),
        'These creations have a `before`, or these deletions only an `after`. Are the sides swapped?',
      );
    },
  },
  {
    id: 'semantics/continuity',
    title: 'What an entry found is what the one before it left.',
    run: async (context) => {
      const { pairs, gaps } = continuity((await context.walk(EVERYTHING)).entries);
      if (pairs < 10) return cannotTell(`Only ${pairs} values can be followed from entry to entry.`);
      if (gaps.length === 0) return pass(`${pairs} values follow on.`);
      if (gaps.length / pairs > 0.5)
        return fail(
          `${gaps.length} of ${pairs} values do not follow on. Are \`before\` and \`after\` swapped, or the order turned round?`,
          gaps,
        );
      return cannotTell(
        `${gaps.length} of ${pairs} values do not follow on: changes outside the audit, or deleted entries. The screen shows them as gaps.`,
      );
    },
  },
];

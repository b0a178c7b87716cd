import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printValue, readSnapshot, type ValueNode } from 'trilha/headless';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The truth: what the whole text holds, decoded by a reader that shares nothing with ours. */
function truthOf(value: unknown): unknown {
  if (typeof value === 'string') {
    try {
      const inner: unknown = JSON.parse(value);
      if (typeof inner === 'object' && inner !== null) return truthOf(inner);
    } catch {
      // A text.
    }
    return value;
  }
  if (Array.isArray(value)) return value.map(truthOf);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, child]) => [key, truthOf(child)]));
}

const parsed = (text: string): unknown => truthOf(JSON.parse(text));

function isPrefix(node: Extract<ValueNode, { type: 'cut' }>, truth: unknown): boolean {
  if (node.of === 'string')
    return node.partial === '' || typeof truth !== 'object' ? String(truth).startsWith(node.partial) : true;
  if (node.of === 'literal') return node.partial === '' || String(truth).startsWith(node.partial);
  return (
    JSON.stringify(truth).startsWith(node.partial) || Number.isFinite(Number.parseFloat(node.partial)) || node.partial === '-'
  );
}

/** Everything in `node` that the truth does not have. Half a text that is itself JSON may stand as a text while too little of it is there. */
function inventions(node: ValueNode, truth: unknown, path: string): string[] {
  if (node.type === 'scalar')
    return Object.is(node.value, truth) || node.value === truth ? [] : [`${path}: ${String(node.value)}`];
  if (node.type === 'cut') return isPrefix(node, truth) ? [] : [`${path}: half ${node.partial}`];
  if (node.type === 'object') {
    if (!(truth instanceof Map)) return [`${path}: an object`];
    return [...node.fields].flatMap(([key, child]) =>
      truth.has(key) ? inventions(child, truth.get(key), `${path}/${key}`) : [`${path}/${key}: a field`],
    );
  }
  if (node.type === 'array') {
    if (!Array.isArray(truth)) return [`${path}: an array`];
    return node.items.flatMap((child, index) =>
      index < truth.length ? inventions(child, truth[index], `${path}/${index}`) : [`${path}/${index}: an item`],
    );
  }
  return [`${path}: ${node.type}`];
}

const countLeaves = (node: ValueNode): number => {
  if (node.type === 'object') return [...node.fields.values()].reduce((sum, child) => sum + countLeaves(child), 0);
  if (node.type === 'array') return node.items.reduce((sum, child) => sum + countLeaves(child), 0);
  return node.type === 'scalar' ? 1 : 0;
};

// Texts that look like masks are read as masks, and keys are unique, so that the truth is simple.
const key = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('__proto__', 'constructor', 'status', 'ação', '😀'),
);
const leaf = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 8 }).map((text) => `${text}\ud83d`),
  fc.constantFrom('', 'Olá 👋 "Pedro"', '...', '…', '\\', '[x] foo...', '{a', '\ud800', 'C:\\temp\\u00e1', '1/2'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.boolean(),
  fc.constant(null),
);
const { json } = fc.letrec<{ json: Json; object: Json }>((tie) => ({
  object: fc.uniqueArray(fc.tuple(key, tie('json')), { selector: ([name]) => name, maxLength: 4 }).map((pairs) => {
    const made: Record<string, Json> = {};
    for (const [name, value] of pairs)
      Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
    return made;
  }),
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('object'),
    fc.array(tie('json'), { maxLength: 4 }),
    tie('object').map((value) => JSON.stringify(value)),
    tie('object').map((value) => JSON.stringify(JSON.stringify(value))),
  ),
}));
const container = json.filter((value) => typeof value === 'object' && value !== null);
// Generated values may nest deeper than the default limit of 8 texts in texts.
const layers = { limits: { layers: 100 } };
const mark = fc.constantFrom('', '...', '…');

/** As above, for strings that hold a JSON string that holds JSON. */
function deepTruth(value: unknown): unknown {
  if (typeof value === 'string') {
    try {
      const inner: unknown = JSON.parse(value);
      const read = deepTruth(inner);
      if (typeof read === 'object' && read !== null) return read;
    } catch {
      // A text.
    }
    return value;
  }
  if (Array.isArray(value)) return value.map(deepTruth);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([name, child]) => [name, deepTruth(child)]));
}

test('a whole text is read as JSON.parse reads it, through every layer', () => {
  fc.assert(
    fc.property(container, (value) => {
      const text = JSON.stringify(value);
      const snapshot = readSnapshot(text, layers);
      expect(inventions(snapshot.root, text === '[]' ? new Map() : deepTruth(JSON.parse(text)), '')).toEqual([]);
      expect(snapshot.cuts).toEqual([]);
      expect(printValue(snapshot.root)).toBe(text === '[]' ? '{}' : text);
    }),
    { numRuns: 400 },
  );
});

test('every prefix, with any mark, is read up to its cut: nothing is invented', () => {
  fc.assert(
    fc.property(container, fc.nat(), mark, (value, at, end) => {
      const whole = JSON.stringify(value);
      const prefix = whole.slice(0, 1 + (at % whole.length));
      const snapshot = readSnapshot(prefix + end, layers);
      if (prefix === '[]') return;
      expect(inventions(snapshot.root, deepTruth(JSON.parse(whole)), '')).toEqual([]);
      expect(snapshot.cuts.length > 0).toBe(prefix !== whole || end !== '');
    }),
    { numRuns: 3000 },
  );
});

test('a longer prefix never loses a value that a shorter one had', () => {
  fc.assert(
    fc.property(container, mark, (value, end) => {
      const whole = JSON.stringify(value);
      let before = 0;
      for (let length = 1; length <= whole.length; length += 1) {
        const leaves = countLeaves(readSnapshot(whole.slice(0, length) + end).root);
        expect(leaves).toBeGreaterThanOrEqual(before);
        before = leaves;
      }
    }),
    { numRuns: 150 },
  );
});

test('every complete value before the cut is there', () => {
  fc.assert(
    fc.property(
      fc.array(leaf, { minLength: 1, maxLength: 5 }),
      fc.array(leaf, { minLength: 1, maxLength: 3 }),
      mark,
      (first, second, end) => {
        // Two layers, cut in the last text of the inner one.
        const inner = JSON.stringify({ first, second, last: 'abcdefgh' });
        const whole = JSON.stringify({ outer: first, inner });
        const cut = whole.slice(0, whole.lastIndexOf('efgh')) + end;
        const { root, cuts } = readSnapshot(cut);
        const fields = root.type === 'object' ? root.fields : new Map<string, ValueNode>();
        const innerNode = fields.get('inner');
        const innerFields = innerNode?.type === 'object' ? innerNode.fields : new Map<string, ValueNode>();
        const plain = (values: readonly Json[]): unknown => parsed(JSON.stringify(values));
        const values = (node: ValueNode | undefined): unknown =>
          node?.type === 'array' ? node.items.map((item) => (item.type === 'scalar' ? item.value : item)) : node;
        expect(values(fields.get('outer'))).toEqual(plain(first));
        expect(values(innerFields.get('first'))).toEqual(plain(first));
        expect(values(innerFields.get('second'))).toEqual(plain(second));
        expect(innerFields.get('last')).toEqual({ type: 'cut', of: 'string', partial: 'abcd' });
        expect(cuts).toEqual([{ path: ['inner', 'last'], layer: 1, in: 'string' }]);
      },
    ),
    { numRuns: 200 },
  );
});

test('what is printed of a cut value reads back as the same value', () => {
  fc.assert(
    fc.property(container, fc.nat(), mark, (value, at, end) => {
      const whole = JSON.stringify(value);
      const { root } = readSnapshot(whole.slice(0, 1 + (at % whole.length)) + end);
      expect(readSnapshot(printValue(root)).root).toEqual(root);
    }),
    { numRuns: 1500 },
  );
});

test('any text at all is read without throwing, and JSON round trips keep it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.json()), (text) => {
      const snapshot = readSnapshot(text);
      expect(snapshot.text).toBe(text);
      const again = readSnapshot(JSON.parse(JSON.stringify(snapshot)) as object);
      expect(again).toEqual(snapshot);
      expect(again.root).toEqual(snapshot.root);
    }),
    { numRuns: 500 },
  );
});

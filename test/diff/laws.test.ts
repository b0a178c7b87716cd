import fc from 'fast-check';
import fastJsonPatch, { type Operation } from 'fast-json-patch';
import { isDeepStrictEqual } from 'node:util';
import { diffSnapshots, flattenDiff, toJsonPatch, type DiffNode } from 'trilha/headless';
import { expect, test } from 'vitest';

const key = fc.oneof(
  fc.constantFrom('status', 'id', 'a/b', 'm~n', '', 'constructor', 'toString', 'hasOwnProperty', 'emoji 🙂'),
  fc.string({ maxLength: 4, unit: 'binary' }).filter((name) => name !== '__proto__'),
);
const { tree: value } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(null, '', 0, false, true, 1, '1', 'active'),
    fc.integer(),
    fc.string({ maxLength: 6, unit: 'binary' }),
  ),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
  ),
}));
const record = fc.dictionary(key, value, { maxKeys: 6 });

/** JSON in a text is compared by path, so a text that is JSON equals the same JSON written otherwise; these texts are kept out. */
const holdsJson = (one: unknown): boolean => JSON.stringify(one).includes('"[') || JSON.stringify(one).includes('"{');
/** A list without items stands for an object without fields at the root (PHP). */
const pair = fc
  .tuple(record, record)
  .filter(([a, b]) => !holdsJson(a) && !holdsJson(b))
  .filter(([a, b]) => !JSON.stringify([a, b]).includes('[]') || !JSON.stringify([a, b]).includes('{}'));

const isSame = (node: DiffNode): boolean => node.verdict === 'same';
const plain = (one: unknown): unknown => JSON.parse(JSON.stringify(one));

test('a difference says equal exactly when the values are equal', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      expect(isSame(diffSnapshots(a, b))).toBe(isDeepStrictEqual(plain(a), plain(b)));
    }),
    { numRuns: 400 },
  );
  fc.assert(
    fc.property(record, (a) => {
      expect(isSame(diffSnapshots(a, plain(a) as object))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('the order of keys never matters', () => {
  fc.assert(
    fc.property(record, (a) => {
      expect(isSame(diffSnapshots(a, Object.fromEntries(Object.entries(a).toReversed())))).toBe(true);
    }),
  );
});

test('before with the JSON Patch applied is after', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const patch = toJsonPatch(diffSnapshots(a, b));
      const { newDocument } = fastJsonPatch.applyPatch(plain(a), plain(patch) as Operation[], true, false, false);
      expect(newDocument).toEqual(plain(b));
    }),
    { numRuns: 400 },
  );
});

const MIRROR: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };

test('the difference of swapped sides is the mirrored difference', () => {
  const object = fc.dictionary(
    key,
    fc.oneof(fc.constantFrom(null, '', 0, false), fc.integer(), fc.dictionary(key, fc.integer(), { maxKeys: 3 })),
    { maxKeys: 6 },
  );
  fc.assert(
    fc.property(object, object, (a, b) => {
      const lines = (from: object, to: object) =>
        new Map(
          flattenDiff(diffSnapshots(from, to), { show: 'changes' })
            .filter((line) => line.kind !== 'skipped')
            .map((line) => [JSON.stringify(line.path), line]),
        );
      const forth = lines(a, b);
      const back = lines(b, a);
      expect([...back.keys()].toSorted()).toEqual([...forth.keys()].toSorted());
      for (const [path, line] of forth) {
        const mirrored = back.get(path);
        expect(mirrored?.verdict).toBe(MIRROR[line.verdict] ?? line.verdict);
        expect(mirrored?.before).toEqual(line.after);
        expect(mirrored?.after).toEqual(line.before);
      }
    }),
  );
});

test('anything at all is compared without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (a, b) => {
      expect(flattenDiff(diffSnapshots(a as object, b as object), { show: 'all' }).length).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

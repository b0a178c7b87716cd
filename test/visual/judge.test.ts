import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { judge, orphans } from './judge.ts';
import { PICTURES, type Picture } from './pictures.ts';
import { report } from './report.ts';

const accepted = fileURLToPath(new URL('pictures/', import.meta.url));
const read = (name: string): Buffer => readFileSync(join(accepted, `${name}.png`));
const [first] = PICTURES as readonly [Picture, ...Picture[]];

type Paint = (x: number, y: number, at: (x: number, y: number) => readonly number[]) => readonly number[];

/** The picture with each pixel painted anew. */
function repaint(png: Buffer, paint: Paint): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const copy = new PNG({ width, height });
  const at = (x: number, y: number): readonly number[] => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) copy.data.set(paint(x, y, at), (y * width + x) * 4);
  return PNG.sync.write(copy);
}

describe('the tolerance', () => {
  const original = read('SnapshotDiff-Everything-light');

  test('lets through what two machines may draw differently: every shade off by two steps', () => {
    expect(
      compare(
        original,
        repaint(original, (x, y, at) => at(x, y).map((shade) => Math.min(255, shade + ((x + y) % 3)))),
      ),
    ).toBeNull();
  });

  test('sees one word moved by a pixel', () => {
    const isWord = (x: number, y: number): boolean => x >= 24 && x < 84 && y >= 16 && y < 42;
    const moved = repaint(original, (x, y, at) => at(isWord(x, y) ? x - 1 : x, y));
    expect(compare(original, moved)?.pixels).toBeGreaterThan(20);
  });

  test('sees a shade that changes by four steps, on an area no larger than an icon', () => {
    const isIcon = (x: number, y: number): boolean => x < 16 && y < 16;
    const shaded = repaint(original, (x, y, at) => (isIcon(x, y) ? at(x, y).map((shade) => shade - 4) : at(x, y)));
    expect(compare(original, shaded)?.pixels).toBe(256);
  });

  test('sees a line of a pixel that is gone', () => {
    const without = repaint(original, (x, y, at) => (at(x, y)[0] === 0xe1 ? [255, 255, 255, 255] : at(x, y)));
    expect(compare(original, without)?.pixels).toBeGreaterThan(500);
  });
});

describe('the judgement', () => {
  let folder = '';
  const png = read(first.name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trilha-judge-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a picture that was deleted fails', () => {
    expect(judge({ picture: first, png }, folder)?.reason).toBe('No picture was accepted yet.');
  });

  test('a picture as accepted passes; one of another size, or of a story that breaks, fails', () => {
    writeFileSync(join(folder, `${first.name}.png`), png);
    expect(judge({ picture: first, png }, folder)).toBeNull();
    expect(judge({ picture: first, png: read('SnapshotDiff-Everything-light') }, folder)?.reason).toBe('It has another size.');
    expect(judge({ picture: first, reason: 'boom' }, folder)?.reason).toBe('No picture could be taken: boom');
  });

  test('a picture that no story asks for fails', () => {
    expect(orphans(folder, [first])).toEqual([]);
    expect(orphans(folder, []).map(({ name }) => name)).toEqual([first.name]);
  });

  test('the report has the three pictures, the share and the command', () => {
    const changed = repaint(png, (x, y, at) => (x < 40 && y < 30 ? [0, 0, 0, 255] : at(x, y)));
    const finding = judge({ picture: first, png: changed }, folder);
    const html = report(finding ? [finding] : []);
    expect(html.match(/<img /g)).toHaveLength(3);
    expect(/[\d]+ pixels differ, 0\.2 %\./.test(html)).toBe(true);
    expect(html.includes(`npm run visual -- --accept ${first.name}<`)).toBe(true);
  });
});

test('every picture that is asked for is there, once, and of a story that is there', () => {
  const names = PICTURES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(
    readdirSync(accepted)
      .filter((file) => file.endsWith('.png'))
      .sort(),
  ).toEqual(names.map((name) => `${name}.png`).sort());
  for (const { file, story } of PICTURES) {
    const source = readFileSync(new URL(`../../stories/${file}.stories.tsx`, import.meta.url), 'utf8');
    expect(source).toMatch(new RegExp(`export const ${story}\\b`));
  }
});

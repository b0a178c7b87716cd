import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, type Difference } from './compare.ts';
import type { Picture } from './pictures.ts';
import type { Shot } from './shoot.ts';

/** A picture that is not as accepted, and what is wrong in words. PNGs where there are any. */
export interface Finding {
  readonly name: string;
  readonly picture?: Picture;
  readonly reason: string;
  readonly expected?: Buffer;
  readonly actual?: Buffer;
  readonly difference?: Difference;
}

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.001 ? 3 : 1)} %`;

/** Compares a shot with the accepted picture in `folder`: what is wrong with it, or `null`. */
export function judge(shot: Shot, folder: string): Finding | null {
  const { picture } = shot;
  const path = join(folder, `${picture.name}.png`);
  const expected = existsSync(path) ? readFileSync(path) : undefined;
  const known = { name: picture.name, picture, ...(expected && { expected }) };
  if ('reason' in shot) return { ...known, reason: `No picture could be taken: ${shot.reason}` };
  const { png: actual } = shot;
  if (expected === undefined) return { ...known, actual, reason: 'No picture was accepted yet.' };
  const difference = compare(expected, actual);
  if (difference === null) return null;
  const { pixels, share, drawing } = difference;
  const reason = drawing ? `${pixels} pixels differ, ${percent(share)}.` : 'It has another size.';
  return { ...known, actual, difference, reason };
}

/** Accepted pictures in `folder` that none of `pictures` asks for any more. */
export function orphans(folder: string, pictures: readonly Picture[]): readonly Finding[] {
  const asked = new Set(pictures.map(({ name }) => `${name}.png`));
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.png') && !asked.has(file)) : [];
  return files.map((file) => ({
    name: file.replace(/\.png$/, ''),
    reason: 'No story asks for it any more: see test/visual/pictures.ts.',
    expected: readFileSync(join(folder, file)),
  }));
}

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * What two machines may draw differently, and no more. A pixel counts when its colour is off by more than `threshold` of the way from black
 * to white (OKLab): two or three steps of a grey's 255, so a shade that changes is seen. The smooth edges of letters count too: they are all
 * that changes when a thin word moves by a pixel. Twenty such pixels are less than a letter.
 */
export const TOLERANCE = { threshold: 0.01, pixels: 20 } as const;

/** How far a picture is from the accepted one: `share` is of all pixels, 0 to 1; `drawing` a PNG with the differing pixels in red. */
export interface Difference {
  readonly pixels: number;
  readonly share: number;
  readonly drawing?: Buffer;
}

/** Compares two PNGs. `null` when they are alike within {@link TOLERANCE}; two sizes differ in every pixel and have no drawing. */
export function compare(expected: Buffer, actual: Buffer): Difference | null {
  if (expected.equals(actual)) return null;
  const [before, after] = [PNG.sync.read(expected), PNG.sync.read(actual)];
  const { width, height } = after;
  if (before.width !== width || before.height !== height) return { pixels: width * height, share: 1 };
  const drawing = new PNG({ width, height });
  const pixels = pixelmatch(before.data, after.data, drawing.data, width, height, {
    threshold: TOLERANCE.threshold,
    includeAA: true,
  });
  return pixels <= TOLERANCE.pixels ? null : { pixels, share: pixels / (width * height), drawing: pack(drawing) };
}

const pack = (png: PNG): Buffer => PNG.sync.write(png, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });

/** The same picture in fewer bytes: a screen of flat areas is smallest unfiltered, with the strategy that finds repetitions. */
export const small = (png: Buffer): Buffer => pack(PNG.sync.read(png));

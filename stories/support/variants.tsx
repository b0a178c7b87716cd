import type { Decorator } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { AuditProvider } from 'trilha';
import { catalogues } from './catalogues.ts';
import { now } from './clock.ts';
import { Matrix } from './Matrix.tsx';
import { isEmulated, type EmulatedMedia } from './media.ts';

/** A story seen in another medium. In tests the browser really is in it, or the story fails. */
function seenIn(media: EmulatedMedia) {
  return {
    parameters: { media },
    play: async (): Promise<void> => {
      if (import.meta.env['VITEST']) await expect(isEmulated(media)).toBe(true);
    },
  };
}

/** The colours of the reader's system instead of ours. */
export const forcedColors = seenIn({ forcedColors: 'active' });

/** On paper. */
export const printed = seenIn({ medium: 'print' });

const calm = seenIn({ reducedMotion: 'reduce' });
/** For readers who asked for less motion: nothing moves, not even while it loads. */
export const reducedMotion = {
  ...calm,
  play: async (): Promise<void> => {
    await calm.play();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      await expect(document.getAnimations().filter(({ playState }) => playState === 'running')).toEqual([]);
  },
};

const inEach: (height: number | undefined, minWidth: number) => Decorator =
  (height, minWidth) =>
  (Story, { globals }) => (
    <Matrix
      minWidth={minWidth}
      {...(height !== undefined && { height })}
      cells={Array.from(catalogues, ([tag, catalogue]) => ({
        label: tag,
        children: (
          <AuditProvider locale={catalogue} now={now} timeZone={String(globals['timeZone'])}>
            <Story />
          </AuditProvider>
        ),
      }))}
    />
  );

/** One story in every language, side by side. `height`: of each, in pixels, for what fills the place it is given. */
export function inLanguages({ height, minWidth = 480 }: { readonly height?: number; readonly minWidth?: number } = {}) {
  return {
    decorators: [inEach(height, minWidth)],
    // One screen in four languages has each of its landmarks four times, which no host's page does.
    parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
    play: async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
      const tags = Array.from(canvasElement.querySelectorAll('.trilha[lang]'), (root) => root.getAttribute('lang'));
      await expect(new Set(tags)).toEqual(new Set(catalogues.keys()));
    },
  };
}

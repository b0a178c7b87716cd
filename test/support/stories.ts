import type { ReactRenderer } from '@storybook/react-vite';
import { composeStory, setProjectAnnotations } from '@storybook/react-vite';
import { page } from 'vitest/browser';
import preview from '../../.storybook/preview.tsx';

setProjectAnnotations([preview]);

/** A module of stories: its meta, and a story for each other name. */
export type StoryModule = Readonly<Record<string, object>> & { readonly default: object };

/** How a story is shown. */
export interface Showing {
  /** Parameters that stand for the toolbar's choices. */
  readonly theme?: 'light' | 'dark';
  readonly density?: 'comfortable' | 'compact';
  /** Width and height of the window, in pixels. Default 1280 × 800. */
  readonly window?: readonly [width: number, height: number];
}

type ComposableMeta = Parameters<typeof composeStory<ReactRenderer>>[1];

/** Shows a story as Storybook would, its `play` included, alone in the window. Throws on a name the module does not have. */
export async function showStory(
  module: StoryModule,
  name: string,
  { window = [1280, 800], ...choices }: Showing = {},
): Promise<void> {
  const story = module[name];
  if (story === undefined) throw new Error(`No story ${name}. There are: ${Object.keys(module).join(', ')}.`);
  await page.viewport(window[0], window[1]);
  const parameters = { ...('parameters' in story ? (story.parameters as object) : {}), ...choices };
  const composed = composeStory<ReactRenderer>({ ...story, storyName: name, parameters }, module.default as ComposableMeta);
  await composed.run();
}

/** Waits until nothing in the page has changed for two frames. */
export async function settled(): Promise<void> {
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  let html = '';
  while (html !== (html = document.body.innerHTML)) {
    await frame();
    await frame();
  }
}

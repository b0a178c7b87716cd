import { describe, expect, test } from 'vitest';
import * as Screen from '../../stories/AuditScreen.stories.tsx';
import * as Timeline from '../../stories/EntityTimeline.stories.tsx';
import * as Export from '../../stories/Export.stories.tsx';
import * as FilterBar from '../../stories/FilterBar.stories.tsx';
import * as Live from '../../stories/Live.stories.tsx';
import * as Overview from '../../stories/Overview.stories.tsx';
import * as RawView from '../../stories/RawView.stories.tsx';
import * as Selection from '../../stories/Selection.stories.tsx';
import * as Diff from '../../stories/SnapshotDiff.stories.tsx';
import * as Views from '../../stories/Views.stories.tsx';
import { beyondTheWindow, cutBelow, smallTargets, spaceText } from './support/measure.ts';
import { settled, showStory, type StoryModule } from '../support/stories.ts';

/** A story or more of each part of the kit. */
const KEY: readonly (readonly [part: string, module: StoryModule, names: readonly string[]])[] = [
  ['AuditScreen', Screen, ['Default', 'InspectorOpen', 'Help', 'Denied']],
  ['EntityTimeline', Timeline, ['CompareStates', 'OpenChange', 'FieldHistory', 'StepThroughTime']],
  ['Export', Export, ['Form', 'Columns']],
  ['FilterBar', FilterBar, ['ManyChips', 'SyntaxError']],
  ['Live', Live, ['Twelve']],
  ['Overview', Overview, ['Default']],
  ['RawView', RawView, ['Whole']],
  ['Selection', Selection, ['Marked']],
  ['SnapshotDiff', Diff, ['Tree', 'Unrecorded']],
  ['Views', Views, ['Altered']],
];
const stories = KEY.flatMap(([part, module, names]) => names.map((name) => ({ part, module, name })));

/** The windows of WCAG's criteria: a desk, the same zoomed to 200 % (1.4.4), and to 400 % (1.4.10, 320 px). */
const WINDOWS = { desk: [1280, 800], zoomed: [640, 400], reflowed: [320, 640] } as const;

describe.each(stories)('$part $name', ({ module, name }) => {
  test.each(Object.entries(WINDOWS))(
    '%s: targets to hit, nothing beyond the window, nothing cut by a reader’s text spacing',
    async (_, window) => {
      await showStory(module, name, { window });
      await settled();
      expect(smallTargets(), 'targets').toEqual([]);
      expect(beyondTheWindow(), 'beyond the window').toEqual([]);
      const restore = spaceText();
      await settled();
      const found = { beyond: beyondTheWindow(), cut: cutBelow() };
      restore();
      expect(found, 'with text spacing').toEqual({ beyond: [], cut: [] });
    },
  );
});

/** A story in one guise, of which a picture is kept. */
export interface Picture {
  /** File name of the picture, without its end: `AuditScreen-Default-dark`. */
  readonly name: string;
  /** File of the story in `stories/`, without its end, and the story's name in it: what it is called on screen may change. */
  readonly file: string;
  readonly story: string;
  readonly theme: 'light' | 'dark';
  /** Width and height of the window, in pixels. */
  readonly window: readonly [width: number, height: number];
  readonly forcedColors?: true;
}

type Size = Picture['window'];
type Guise = 'light' | 'dark' | 'forced';

const SCREEN: Size = [1200, 600];
const LIST: Size = [960, 320];
const PART: Size = [760, 480];
const STRIP: Size = [900, 240];
const NARROW: Size = [360, 600];

const LIGHT: readonly Guise[] = ['light'];
const BOTH: readonly Guise[] = ['light', 'dark'];
const ALL: readonly Guise[] = ['light', 'dark', 'forced'];

type Row = readonly [file: string, stories: readonly string[], window: Size, guises: readonly Guise[]];

/** Every screen and part wide and narrow, light and dark, and the states that people meet. A row more is a picture more. */
const ROWS: readonly Row[] = [
  ['AuditScreen', ['Default', 'InspectorOpen'], SCREEN, BOTH],
  ['AuditScreen', ['Help'], PART, LIGHT],
  ['AuditScreen', ['NarrowList', 'Narrow'], NARROW, BOTH],
  ['AuditScreen', ['ForcedColors'], SCREEN, ['forced']],
  ['AuditTable', ['Loading', 'NoMatches', 'Denied', 'FailedMore', 'RateLimited', 'VeryLong', 'Compact'], LIST, LIGHT],
  ['AuditTable', ['Selected'], LIST, BOTH],
  ['EntityTimeline', ['SeedConversation'], PART, BOTH],
  ['EntityTimeline', ['Gap', 'State', 'CompareStates'], PART, LIGHT],
  ['EntityTimeline', ['AsConversation'], NARROW, LIGHT],
  ['SnapshotDiff', ['Everything'], PART, ALL],
  ['SnapshotDiff', ['SideBySide', 'Tree'], PART, BOTH],
  ['SnapshotDiff', ['Certainty', 'Redacted'], PART, LIGHT],
  ['SnapshotDiff', ['Narrow'], NARROW, LIGHT],
  ['RawView', ['Cut'], PART, LIGHT],
  ['FilterBar', ['ManyChips'], STRIP, BOTH],
  ['FilterBar', ['SyntaxError', 'AutocompleteOpen'], STRIP, LIGHT],
  ['FilterBar', ['PeriodOpen'], PART, LIGHT],
  ['Overview', ['Default'], STRIP, ALL],
  ['FacetPanel', ['Default'], NARROW, BOTH],
  ['Pivot', ['Rich'], PART, LIGHT],
  ['Live', ['Twelve', 'Reconnecting'], LIST, LIGHT],
  ['Export', ['Form'], PART, BOTH],
  ['Export', ['Incomplete'], PART, LIGHT],
  ['Selection', ['Marked'], LIST, LIGHT],
  ['Views', ['ColumnsMenu', 'SavedActions', 'CellMenu'], PART, LIGHT],
  ['Matrices', ['Actor', 'Origin'], PART, BOTH],
  ['Rtl', ['Screen'], SCREEN, LIGHT],
  ['themes/Themes', ['DenseDarkScreen', 'SoftScreen'], SCREEN, LIGHT],
];

/** All pictures that are kept, in the order in which the report shows them. */
export const PICTURES: readonly Picture[] = ROWS.flatMap(([file, stories, window, guises]) =>
  stories.flatMap((story) =>
    guises.map((guise): Picture => ({
      name: `${file.replace(/^.*\//, '')}-${story}-${guise}`,
      file,
      story,
      theme: guise === 'dark' ? 'dark' : 'light',
      window,
      ...(guise === 'forced' && { forcedColors: true }),
    })),
  ),
);

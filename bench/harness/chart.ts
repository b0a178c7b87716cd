import type { Lookup } from './lookup.js';
import { NEAR_LIMIT, SUBJECTS } from './subjects.js';

/** Figures of the chart and how they are called there. */
const GROUPS: readonly (readonly [string, string])[] = [
  ['mount', 'Mount'],
  ['mount, rows loaded', 'Mount, rows loaded'],
  ['sort', 'Sort'],
  ['filter', 'Filter'],
  ['search', 'Search'],
  ['50 new rows', '50 new rows on top'],
  ['wheel: CPU', 'Wheel, processor time'],
  ['open a row: script', 'Open a row, script'],
  ['heap MiB', 'Heap'],
];
/** Subjects of the chart, with a colour that reads on both grounds. */
const COLORS: Readonly<Record<string, string>> = { trilha: '#2f6fde', raw: '#8a8f98', mui: '#d0722e', ag: '#2f9d67' };
const [WIDTH, LEFT, RIGHT, BAR, GAP, TOP] = [860, 176, 64, 13, 14, 118];
/** Ends of the axis when no ratio reaches further. */
const [LEAST, MOST] = [0.1, 10];
/** Ratios below this are drawn to the end of the axis and said to be below it. */
const FLOOR = 0.01;
const TICKS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

const escaped = (text: string): string =>
  text.replaceAll('`', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const short = (ratio: number): string =>
  ratio < FLOOR ? `&lt; ${FLOOR} ×` : `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} ×`;

/** The card has a ground of its own, so that it reads on pages of either theme, whatever the reader's system prefers. */
const STYLE = `
text { font: 12px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1f2328; }
.ground { fill: #ffffff; stroke: #d1d9e0; }
.grid { stroke: #e4e8ec; }
.one { stroke: #59636e; }
.title { font-size: 16px; font-weight: 600; }
.quiet { fill: #59636e; font-size: 11px; }
.number { font-size: 10.5px; font-variant-numeric: tabular-nums; }
.own { font-weight: 600; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; }
  .ground { fill: #161b22; stroke: #3d444d; }
  .grid { stroke: #2b3139; }
  .one { stroke: #9198a1; }
  .quiet { fill: #9198a1; }
}`;

/** Ratios to the near limit at so many rows, on a logarithmic scale: a bar to the left of 1 × is less, one to the right is more. */
export function chartOf({ figure, results }: Lookup, rows: number): string {
  const subjects = SUBJECTS.filter(({ id }) => id in COLORS);
  const groups = GROUPS.flatMap(([name, title]) => {
    const bars = subjects.flatMap(({ id }) => {
      const ratio = figure(id, rows, name) / figure(NEAR_LIMIT, rows, name);
      return Number.isFinite(ratio) && ratio > 0 ? [{ id, ratio }] : [];
    });
    return bars.length === 0 ? [] : [{ title, bars }];
  });
  const ratios = groups.flatMap(({ bars }) => bars.map(({ ratio }) => Math.max(FLOOR, ratio)));
  // Room for the number beside the longest bar.
  const [low, high] = [Math.log(Math.min(LEAST, ...ratios) / 1.6), Math.log(Math.max(MOST, ...ratios) * 1.2)];
  const place = (ratio: number): number => LEFT + ((Math.log(ratio) - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  const one = place(1);

  const parts: string[] = [];
  let top = TOP;
  for (const { title, bars } of groups) {
    const middle = top + (bars.length * BAR) / 2 + 4;
    parts.push(`<text x="${LEFT - 14}" y="${middle}" text-anchor="end">${escaped(title)}</text>`);
    for (const [index, { id, ratio }] of bars.entries()) {
      const [end, y] = [place(Math.max(FLOOR, ratio)), top + index * BAR];
      const [from, width] = [Math.min(one, end), Math.max(1.5, Math.abs(end - one))];
      const number = ratio < 1 ? `x="${(from - 5).toFixed(1)}" text-anchor="end"` : `x="${(from + width + 5).toFixed(1)}"`;
      parts.push(
        `<rect x="${from.toFixed(1)}" y="${y + 1}" width="${width.toFixed(1)}" height="${BAR - 2}" rx="1.5" fill="${COLORS[id] ?? ''}"/>`,
        `<text ${number} y="${y + 10}" class="number${id === 'trilha' ? ' own' : ''}">${short(ratio)}</text>`,
      );
    }
    top += bars.length * BAR + GAP;
  }
  const ticks = TICKS.filter((tick) => place(tick) >= LEFT && place(tick) <= WIDTH - RIGHT).map((tick) => {
    const x = place(tick).toFixed(1);
    const line = `<line x1="${x}" x2="${x}" y1="${TOP - 8}" y2="${top - GAP + 6}" class="${tick === 1 ? 'one' : 'grid'}"/>`;
    return `${line}<text x="${x}" y="${TOP - 14}" text-anchor="middle" class="quiet">${tick} ×</text>`;
  });
  let at = 20;
  const legend = subjects.map(({ id, title }) => {
    const name = escaped(title);
    const mark = `<rect x="${at}" y="63" width="11" height="11" rx="2" fill="${COLORS[id] ?? ''}"/><text x="${at + 17}" y="73">${name}</text>`;
    at += 44 + name.length * 6.4;
    return mark;
  });
  const title = `Ratio to a hand-tuned TanStack Table + Virtual, ${rows.toLocaleString('en')} rows`;
  const said = groups.map(
    (group) => `${group.title} ${short(group.bars.find(({ id }) => id === 'trilha')?.ratio ?? Number.NaN)}`,
  );
  const foot = `${results.date.slice(0, 10)} · ${results.machine} · Chromium ${results.versions['Chromium'] ?? ''} · medians, all in one run`;
  const height = top + 30;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${escaped(`Less is better. Trilha: ${said.join(', ')}.`)}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6" class="ground"/>`,
    `<text x="20" y="30" class="title">${title}</text>`,
    `<text x="20" y="49" class="quiet">Less is better: left of 1 × faster or smaller than the near limit, right of it slower or larger. Logarithmic.</text>`,
    ...legend,
    ...ticks,
    ...parts,
    `<text x="20" y="${top + 14}" class="quiet">${escaped(foot)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

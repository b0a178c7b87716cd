import type { Lookup } from './lookup.js';
import { NEAR_LIMIT, SUBJECTS } from './subjects.js';

const GROUPS = ['mount', 'mount, rows loaded', 'sort', 'filter', '50 new rows', 'heap MiB'];
const TITLES: Readonly<Record<string, string>> = { mount: 'mount', 'heap MiB': 'heap' };
const COLORS: Readonly<Record<string, string>> = { trilha: '#2f6fde', raw: '#8a8f98', mui: '#c2703d', ag: '#3d9a6b' };
const [WIDTH, LEFT, BAR, GAP] = [760, 150, 12, 16];

const escaped = (text: string): string => text.replaceAll('`', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Ratios to the near limit at so many rows as horizontal bars on a logarithmic scale. Reads on light and dark pages. */
export function chartOf({ figure }: Lookup, rows: number): string {
  const subjects = SUBJECTS.filter(({ id }) => id in COLORS);
  const scale = (ratio: number): number => ((Math.log10(Math.min(10, Math.max(0.02, ratio))) + 1.7) / 2.7) * (WIDTH - LEFT - 70);
  const parts: string[] = [];
  let top = 64;
  for (const group of GROUPS) {
    const bars = subjects.flatMap((subject) => {
      const ratio = figure(subject.id, rows, group) / figure(NEAR_LIMIT, rows, group);
      return Number.isFinite(ratio) ? [{ ...subject, ratio }] : [];
    });
    if (bars.length === 0) continue;
    parts.push(
      `<text x="${LEFT - 10}" y="${top + (bars.length * BAR) / 2 + 4}" text-anchor="end">${escaped(TITLES[group] ?? group)}</text>`,
    );
    for (const [index, bar] of bars.entries()) {
      const [y, width] = [top + index * BAR, scale(bar.ratio)];
      parts.push(
        `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 2}" fill="${COLORS[bar.id] ?? ''}"/>`,
        `<text x="${(LEFT + width + 5).toFixed(1)}" y="${y + 9}" class="n">${bar.ratio.toFixed(2)} ×</text>`,
      );
    }
    top += bars.length * BAR + GAP;
  }
  const one = LEFT + scale(1);
  const legend = subjects.map(
    ({ id, title }, index) =>
      `<rect x="${10 + index * 185}" y="30" width="10" height="10" fill="${COLORS[id] ?? ''}"/><text x="${25 + index * 185}" y="39">${escaped(title)}</text>`,
  );
  const label = `Ratios to a hand-tuned TanStack Table and Virtual at ${rows.toLocaleString('en')} rows; less is better`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top + 8}" role="img" aria-label="${label}">`,
    '<style>text{font:12px system-ui,sans-serif;fill:#6b7280}.n{font-size:10px;font-variant-numeric:tabular-nums}</style>',
    `<text x="10" y="18">${label}</text>`,
    ...legend,
    `<line x1="${one}" x2="${one}" y1="52" y2="${top}" stroke="#6b7280" stroke-dasharray="3 3"/><text x="${one}" y="50" text-anchor="middle" class="n">1 ×</text>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

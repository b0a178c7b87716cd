import { BUDGETS } from './budgets.js';
import type { Lookup } from './lookup.js';
import type { Summary } from './stats.js';
import { NEAR_LIMIT, SUBJECTS } from './subjects.js';
import type { SubjectInfo } from './subjects.js';

const plain = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toFixed(value < 10 ? 2 : 1)));
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function cell(mine: Summary | undefined, limit: Summary | undefined): string {
  if (mine === undefined) return '–';
  const spread = mine.turns > 1 && mine.least !== mine.most ? ` (${plain(mine.least)}–${plain(mine.most)})` : '';
  const ratio = limit === undefined || limit.median === 0 ? '' : ` **${plain(mine.median / limit.median)} ×**`;
  return `${plain(mine.median)}${spread}${ratio}`;
}

function ofKind({ summary, names, results }: Lookup, kind: SubjectInfo['kind']): string {
  const subjects = SUBJECTS.filter((one) => one.kind === kind);
  const ids = subjects.map(({ id }) => id);
  const sizes = [...new Set(results.visits.filter(({ subject }) => ids.includes(subject)).map(({ rows }) => rows))].toSorted(
    (a, b) => a - b,
  );
  return sizes
    .map((rows) => {
      const lines = names(ids, rows).map((name) => [
        name,
        ...ids.map((id) =>
          cell(summary(id, rows, name), kind === 'rows' && id !== NEAR_LIMIT ? summary(NEAR_LIMIT, rows, name) : undefined),
        ),
      ]);
      return `#### ${rows.toLocaleString('en')} rows\n\n${table(['', ...subjects.map(({ title }) => title)], lines)}`;
    })
    .join('\n\n');
}

function bytesOf({ results }: Lookup): string {
  const rows = SUBJECTS.flatMap(({ id, title }) => {
    const bytes = results.bytes[id];
    if (bytes === undefined || bytes.first.min === 0) return [];
    const kilo = (weight: { min: number; gzip: number; brotli: number }): string =>
      weight.min === 0 ? '–' : [weight.min, weight.gzip, weight.brotli].map((size) => (size / 1000).toFixed(1)).join(' · ');
    return [[title, kilo(bytes.first), kilo(bytes.lazy), kilo(bytes.css)]];
  });
  return table(['kB: min · gzip · brotli', 'first load', 'later', 'CSS'], rows);
}

/** The budgets with what was measured beside each. */
export function budgetTable(look: Lookup): string {
  return table(
    ['budget', 'limit', 'measured', ''],
    BUDGETS.map(({ what, limit, unit, figure }) => {
      const value = figure(look);
      const verdict = Number.isNaN(value) ? 'not measured' : value <= limit ? 'met' : '**missed**';
      const shown = unit === '' ? '' : ` ${unit}`;
      return [what, `≤ ${plain(limit)}${shown}`, Number.isNaN(value) ? '–' : `${plain(value)}${shown}`, verdict];
    }),
  );
}

/** The whole report in Markdown. */
export function reportOf(look: Lookup): string {
  const { date, machine, versions, load, visits } = look.results;
  const failures = [
    ...new Set(
      visits
        .filter(({ failure }) => failure !== undefined)
        .map(
          ({ subject, rows, failure }) => `- ${subject} at ${rows.toLocaleString('en')} rows: ${failure?.split('\n')[0] ?? ''}`,
        ),
    ),
  ];
  return [
    `Measured on ${date}: ${machine}; ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}. Load per processor at the start of each turn: ${load.map((one) => one.toFixed(1)).join(', ')}.`,
    `### Budgets\n\n${budgetTable(look)}`,
    `### Bytes beyond React\n\n${bytesOf(look)}`,
    `### All rows in one list\n\nMilliseconds where nothing else is said: median (least–most), ratio to the near limit.\n\n${ofKind(look, 'rows')}`,
    `### Whole viewers\n\n${ofKind(look, 'viewer')}`,
    `### What is unfair\n\n${SUBJECTS.map(({ title, unfair }) => `- **${title}**: ${unfair}`).join('\n')}`,
    ...(failures.length > 0 ? [`### What did not run\n\n${failures.join('\n')}`] : []),
  ].join('\n\n');
}

// Writes docs/errors/: one page per code of AUDIT_ERRORS and DEVELOPMENT_NOTICES, and their list. A test compares them with the table.
//
//   node --import tsx scripts/error-pages.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AUDIT_ERRORS,
  DEVELOPMENT_NOTICES,
  ptBR,
  toAuditError,
  type AuditErrorKind,
  type AuditErrorRow,
  type DevelopmentNoticeKind,
} from 'trilha/headless';

const kindOfStatus = (status: number): AuditErrorKind => toAuditError({ status }).kind;

const rows: readonly (readonly [AuditErrorKind, AuditErrorRow])[] = Object.entries(AUDIT_ERRORS) as [
  AuditErrorKind,
  AuditErrorRow,
][];

/** HTTP statuses that stand for a kind; those that only fall to it are left out. */
const statusesOf = (kind: AuditErrorKind): readonly number[] =>
  Array.from({ length: 200 }, (_, index) => 400 + index).filter(
    (status) =>
      kindOfStatus(status) === kind &&
      (kindOfStatus(status) !== kindOfStatus(status < 500 ? 499 : 599) || [400, 422, 500, 502, 503].includes(status)),
  );

const page = (kind: AuditErrorKind, row: AuditErrorRow): string => {
  const statuses = statusesOf(kind);
  return `# ${row.code} · \`${kind}\`

**${row.what}**

| | |
| --- | --- |
| Why | ${row.why} |
| What to do | ${row.todo} |
| Trying again | ${row.retry ? 'may help: the screen tries by itself, then offers “Tentar de novo”' : 'does not help until something changes'} |
${statuses.length === 0 ? '' : `| HTTP status | ${statuses.join(', ')} |\n`}| On screen (pt-BR) | **${ptBR.errors[kind].title}.** ${ptBR.errors[kind].help} |

\`\`\`ts
import { AuditError } from 'trilha';

throw new AuditError('${kind}', { source: 'my-source', method: 'list' }); // error.code === '${row.code}'
\`\`\`

[All codes](README.md)
`;
};

const noticePage = (
  kind: string,
  { code, what, why, todo }: (typeof DEVELOPMENT_NOTICES)[DevelopmentNoticeKind],
): string => `# ${code} · \`${kind}\`

**${what}**

| | |
| --- | --- |
| Why | ${why} |
| What to do | ${todo} |
| Where it is told | in the console, once, while a host is developed; never in a production build |

[All codes](README.md)
`;

/** Every file of docs/errors/ by its name. */
export function errorPages(): ReadonlyMap<string, string> {
  const list = rows.map(([kind, row]) => `| [${row.code}](${row.code}.md) | \`${kind}\` | ${row.what} |`).join('\n');
  const told = Object.entries(DEVELOPMENT_NOTICES);
  const notices = told.map(([kind, row]) => `| [${row.code}](${row.code}.md) | \`${kind}\` | ${row.what} |`).join('\n');
  const index = `# Errors

Every failure of a source is an \`AuditError\` with \`kind\`, \`code\`, the source and the method at fault, and \`help\`, which names its page here. Made from \`src/source/errors.ts\` by \`scripts/error-pages.ts\`.

| code | kind | what |
| --- | --- | --- |
${list}

Mistakes of embedding are told once in the console while a host is developed. Made from \`src/hooks/development.ts\`.

| code | kind | what |
| --- | --- | --- |
${notices}
`;
  return new Map([
    ['README.md', index],
    ...rows.map(([kind, row]) => [`${row.code}.md`, page(kind, row)] as const),
    ...told.map(([kind, row]) => [`${row.code}.md`, noticePage(kind, row)] as const),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../docs/errors/', import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of errorPages()) writeFileSync(`${folder}${name}`, text);
}

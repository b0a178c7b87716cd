import { diffSnapshots, flattenDiff, printValue, type AuditEntry, type Side } from 'trilha/headless';

const words = (side: Side): string => (side.state === 'value' ? printValue(side.value) : side.state);

/** An entry's differences as `path: before -> after (verdict)`, the way a table of expectations reads best. */
export function changesOf(entry: AuditEntry): string[] {
  const node = diffSnapshots(entry.before, entry.after, {
    nullSide: entry.operation === 'create' || entry.operation === 'delete' ? 'absent' : 'unrecorded',
  });
  return flattenDiff(node, { show: 'all' }).map(
    (line) => `${line.path.join('.')}: ${words(line.before)} -> ${words(line.after)} (${line.verdict})`,
  );
}

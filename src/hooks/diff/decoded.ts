import type { DiffLine, DiffNode } from '../../diff/index.js';
import { pathToPointer } from '../../entry/index.js';

/** Deeper than this nobody looks for a badge, and paths are too long to be compared step by step. */
const LEVELS = 32;

/** JSON Pointers of the containers that stood as JSON inside a text, as far as the tree compares inside them. */
export function decodedContainers(root: DiffNode): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting: DiffNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.path.length > LEVELS) continue;
    if (node.encoded !== undefined) found.add(pathToPointer(node.path));
    for (const child of node.children) if (child.children.length > 0 || child.encoded !== undefined) waiting.push(child);
  }
  return found;
}

/** Keys of the lines that carry the badge "JSON em texto": the first line of each such container, unless it has a line of its own. */
export function decodedLines(containers: ReadonlySet<string>, lines: readonly DiffLine[]): ReadonlySet<string> {
  const keys = new Set<string>();
  if (containers.size === 0) return keys;
  const told = new Set<string>();
  for (const line of lines) {
    if (line.kind === 'skipped' || line.path.length > LEVELS) continue;
    if (line.encoded !== undefined) told.add(pathToPointer(line.path));
    let pointer = '';
    for (const step of line.path) {
      pointer += pathToPointer([step]);
      if (!containers.has(pointer) || told.has(pointer)) continue;
      told.add(pointer);
      keys.add(line.key);
    }
  }
  return keys;
}

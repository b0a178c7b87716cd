import type { AuditEntry } from '../entry/index.js';

export { statedLines } from '../diff/index.js';

/** The store's own sentences about an entry: its prose changes, its message, its reason, in this order. */
export function statedTexts(entry: AuditEntry): readonly string[] {
  const prose = (entry.changes ?? []).flatMap((change) => (change.kind === 'prose' ? [change.text] : []));
  return [...prose, entry.message, entry.reason].filter((text): text is string => text !== undefined && text.trim() !== '');
}

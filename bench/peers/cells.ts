import type { AuditEntry } from 'trilha';

const clock = new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'America/Sao_Paulo' });

/** The six cells of plain text, as the near limit has them: what is compared, and what is drawn. */
export const CELLS: readonly {
  readonly id: string;
  readonly width: number;
  readonly value: (entry: AuditEntry) => string;
  readonly text?: (entry: AuditEntry) => string;
}[] = [
  {
    id: 'when',
    width: 160,
    value: (entry) => entry.occurredAt.iso ?? '',
    text: (entry) => (entry.occurredAt.iso === null ? '' : clock.format(new Date(entry.occurredAt.iso))),
  },
  { id: 'entity', width: 160, value: (entry) => `${entry.entity.type} #${entry.entity.id}` },
  { id: 'action', width: 140, value: (entry) => entry.action },
  { id: 'actor', width: 160, value: (entry) => entry.actor?.name ?? '' },
  { id: 'origin', width: 120, value: (entry) => entry.origin.ip ?? '' },
  {
    id: 'change',
    width: 540,
    value: (entry) => entry.after?.text ?? '',
    text: (entry) => (entry.after?.text ?? '').slice(0, 120),
  },
];

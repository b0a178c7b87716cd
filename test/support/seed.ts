import type { EntryInput } from 'trilha';
import seed from '../fixtures/seed.json' with { type: 'json' };

/** A row of the screen that Trilha starts from, exactly as it was captured. */
export interface SeedRow {
  readonly quando: string;
  readonly entidade: { readonly tipo: string; readonly id: string };
  readonly acao: string;
  readonly ator: string;
  readonly origem: { readonly ip: string; readonly userAgent: string };
  readonly mudanca: { readonly novo: string | null; readonly antes: string | null };
}

/** Title, subtitle, column titles and the 30 rows, newest first. */
export const seedScreen: {
  readonly titulo: string;
  readonly subtitulo: string;
  readonly colunas: readonly string[];
  readonly linhas: readonly SeedRow[];
} = seed;

/** The zone in which the captured screen's times are written. */
export const seedTimeZone = 'America/Sao_Paulo';

const ACTOR_KINDS: Readonly<Record<string, string>> = { API: 'api', IA: 'ai', Sistema: 'system' };

const isoDay = (text: string): string => text.replace(/^(\d{2})\/(\d{2})\/(\d{4}) /, '$3-$2-$1 ');

/** A captured row as an entry: the captured screen tells no ids, so its place from below is one, and its order the sequence. */
export function seedEntry(row: SeedRow, index: number): EntryInput {
  const number = seedScreen.linhas.length - index;
  return {
    id: `seed-${number}`,
    sequence: number,
    occurredAt: isoDay(row.quando),
    action: row.acao,
    actor: { kind: ACTOR_KINDS[row.ator] ?? 'user', name: row.ator },
    entity: { type: row.entidade.tipo, id: row.entidade.id },
    before: row.mudanca.antes,
    after: row.mudanca.novo,
    origin: row.origem,
  };
}

/** The 30 rows as entries, newest first. Read them in {@link seedTimeZone}. */
export const seedEntries: readonly EntryInput[] = seedScreen.linhas.map(seedEntry);

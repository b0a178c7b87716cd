import seed from '../../../../test/fixtures/seed.json' with { type: 'json' };
import { SAO_PAULO_OFFSET, SECOND, type ActorRecord, type EntryRecord } from './record.js';

const ACTORS: Readonly<Record<string, ActorRecord>> = {
  API: { kind: 'api', name: 'API' },
  IA: { kind: 'ai', name: 'IA' },
  Sistema: { kind: 'system', name: 'Sistema' },
};

const OPERATIONS: Readonly<Record<string, string>> = {
  Criado: 'create',
  Atualizado: 'update',
  'Status Alterado': 'status',
  'Mensagem Enviada': 'message',
};

/** Reads `19/02/2026 22:43:00`, wall time of São Paulo. */
function readWallTime(text: string): number {
  const [day = 0, month = 1, year = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return (Date.UTC(year, month - 1, day, hour, minute, second) / 1000) * SECOND + SAO_PAULO_OFFSET;
}

/** The thirty real rows of the seed, newest first, their texts untouched. Everything generated is older. */
export const SEED_RECORDS: readonly EntryRecord[] = seed.linhas.map((line) => ({
  at: readWallTime(line.quando),
  entity: { type: line.entidade.tipo, id: line.entidade.id },
  action: line.acao,
  operation: OPERATIONS[line.acao] ?? 'unknown',
  actor: ACTORS[line.ator] ?? { kind: 'unknown', name: line.ator },
  origin: { ip: line.origem.ip, userAgent: line.origem.userAgent },
  before: line.mudanca.antes,
  after: line.mudanca.novo,
}));

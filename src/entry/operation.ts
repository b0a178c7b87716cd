import { OPERATIONS, type Operation } from './types.js';
import { wordsOf } from './words.js';

/** Endings that verbs take in the seed's languages: criad-o/a/os/as, cria-r, criação; creat-e/ed/es/ing/ion. */
const ENDING =
  '(?:ad[oa]s?|id[oa]s?|ar|er|ir|ou|eu|iu|a|e|o|acao|acoes|icao|icoes|cao|coes|sao|soes|imento|amento|ed|d|es|s|ing|ion|ation|al|ment)?';

const verb = (stems: string): RegExp => new RegExp(`^(?:${stems})${ENDING}$`);
const word = (words: string): RegExp => new RegExp(`^(?:${words})$`);

interface Row {
  readonly operation: Operation;
  /** Some word must match each of these. */
  readonly all: readonly RegExp[];
}

const CHANGES = verb('alter|atualiz|mud|modific|troc|chang|updat|edit|transition|transic|mov|set');

/** Verbs of common stores, the most telling first: "senha alterada" is no update, "mensagem enviada" no create. */
const TABLE: readonly Row[] = [
  {
    operation: 'auth',
    all: [
      word(
        'login|logins|logon|logout|logoff|signin|signout|mfa|2fa|autenticacao|autenticado|autenticada|authentication|authenticated|impersonated|impersonate|deslogado|deslogada|logado|logada',
      ),
    ],
  },
  { operation: 'auth', all: [word('logged|signed|sign|log'), word('in|out|on|off')] },
  {
    operation: 'auth',
    all: [word('senha|password|passwd'), verb('alter|redefin|redefinic|recuper|troc|reset|chang|updat|esquec|forg|forgot')],
  },
  { operation: 'auth', all: [word('sessao|session'), verb('inici|encerr|expir|start|end|revok|revog')] },
  { operation: 'status', all: [word('status|situacao|etapa|estagio|fase|stage|state|estado'), CHANGES] },
  {
    operation: 'message',
    all: [verb('envi|reenvi|entreg|receb|respond|encaminh|sent|send|resend|resent|receiv|deliver|repli|reply|forward')],
  },
  { operation: 'restore', all: [verb('restaur|recuper|desarquiv|restor|undelet|unarchiv|recover|reativ|reinstat')] },
  {
    operation: 'unlink',
    all: [
      verb(
        'desvincul|desassoci|desatribu|desconect|detach|unlink|unassign|disassociat|dissociat|disconnect|untag|unsync|unsubscrib',
      ),
    ],
  },
  {
    operation: 'delete',
    all: [
      verb(
        'exclui|exclu|exclus|remov|remoc|delet|apag|elimin|destr|destru|destroy|destroi|descart|discard|eras|purg|trash|truncat|drop|dropp|cancel',
      ),
    ],
  },
  {
    operation: 'create',
    all: [
      verb(
        'cri|cadastr|inser|insert|adicion|inclu|inclui|duplic|creat|add|duplicat|clon|store|import|registr|regist|register|generat|ger|upload',
      ),
    ],
  },
  { operation: 'create', all: [word('novo|nova|new|initial')] },
  { operation: 'link', all: [verb('vincul|associ|atribu|conect|attach|link|assign|associat|connect|tagg|sync|synced|subscrib')] },
  {
    operation: 'read',
    all: [verb('visualiz|consult|acess|li|leitur|baix|export|view|access|retriev|read|show|download|list|listed|search')],
  },
  {
    operation: 'status',
    all: [
      verb(
        'ativ|desativ|inativ|arquiv|aprov|reprov|rejeit|public|despublic|fech|abert|reabert|reabr|bloque|desbloque|conclu|finaliz|paus|paus|retom|activat|deactivat|archiv|approv|reject|publish|unpublish|clos|open|reopen|lock|unlock|complet|resolv|enabl|disabl|suspend|paus',
      ),
    ],
  },
  { operation: 'status', all: [word('status|situacao')] },
  {
    operation: 'update',
    all: [
      verb('atualiz|edit|ed|alter|modific|mud|renome|salv|corrig|mov|updat|chang|patch|sav|renam|modifi|modify|merg|set|put'),
    ],
  },
];

const KEPT = 5000;
const known = new Map<string, Operation | null>();

function derive(action: string): Operation | null {
  const words = wordsOf(action.slice(0, 200));
  const row = TABLE.find(({ all }) => all.every((pattern) => words.some((one) => pattern.test(one))));
  return row?.operation ?? null;
}

/**
 * The kind of an action by its name, from a table of verbs in Portuguese and English: accents, case, gender, number and word order do not
 * matter (`Excluída`, `lead.deleted`, `DELETE_LEAD`). `null` when no verb is known.
 */
export function operationOf(action: string): Operation | null {
  const answer = known.get(action);
  if (answer !== undefined) return answer;
  const derived = derive(action);
  if (known.size >= KEPT) known.clear();
  known.set(action, derived);
  return derived;
}

/** Whether a text names an {@link Operation}. */
export function isOperation(text: unknown): text is Operation {
  return (OPERATIONS as readonly unknown[]).includes(text);
}

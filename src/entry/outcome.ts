import type { Outcome } from './types.js';

const WORDS: Readonly<Record<Outcome, readonly string[]>> = {
  success: ['success', 'succeeded', 'successful', 'ok', 'sucesso', 'allowed', 'allow', 'pass', 'passed'],
  failure: ['failure', 'failed', 'fail', 'error', 'falha', 'falhou', 'erro'],
  denied: ['denied', 'deny', 'forbidden', 'unauthorized', 'rejected', 'refused', 'negado', 'recusado', 'proibido'],
  unknown: ['unknown', 'desconhecido'],
};

/** Words for an outcome, in lower case. */
export const OUTCOMES: ReadonlyMap<string, Outcome> = new Map(
  (Object.keys(WORDS) as Outcome[]).flatMap((outcome) => WORDS[outcome].map((word) => [word, outcome] as const)),
);

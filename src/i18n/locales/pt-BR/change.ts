/** The words of the verdicts. */
export const verdicts = {
  added: 'adicionado',
  removed: 'removido',
  changed: 'alterado',
  moved: 'movido',
  same: 'sem mudança',
  truncated: 'cortado',
  unrecorded: 'não registrado',
  redacted: 'oculto',
} as const;

/** One change as a spoken sentence, by verdict. */
export const lines = {
  changed: '{field}: de {before} para {after}',
  added: '{field}: adicionado, {after}',
  removed: '{field}: removido, {before}',
  moved: '{field}: movido da posição {from} para a {to}',
  same: '{field}: sem mudança, {after}',
  sameOtherForm: '{field}: mesmo valor, escrito de outra forma, {after}',
  truncated: '{field}: de {before} para {after}, não é possível comparar',
  unrecorded: '{field}: de {before} para {after}, não é possível comparar',
  redacted: '{field}: valor oculto',
  redactedChanged: '{field}: alterado, valor oculto',
  redactedSame: '{field}: sem mudança, valor oculto',
  inferred: '{line}, valor anterior inferido',
  contradicted: '{line}, valor anterior contradito por outro registro',
  skipped: { one: '{count} campo sem mudança', other: '{count} campos sem mudança' },
} as const;

/** The states of a side, and how values that are easily confused are shown. */
export const sides = {
  null: 'nulo',
  empty: 'vazio',
  absent: 'ausente',
  unrecorded: 'não registrado',
  truncated: 'cortado',
  redacted: 'oculto',
  true: 'Sim',
  false: 'Não',
  fields: { zero: '{sem campos}', one: '{{count} campo}', other: '{{count} campos}' },
  items: { zero: '[sem itens]', one: '[{count} item]', other: '[{count} itens]' },
  fieldsCut: { zero: '{…, cortado}', one: '{{count} campo, cortado}', other: '{{count} campos, cortado}' },
  itemsCut: { zero: '[…, cortado]', one: '[{count} item, cortado]', other: '[{count} itens, cortado]' },
  cutValue: '{value}… (cortado)',
  /** A text of several words inside a sentence. */
  quoted: '“{value}”',
  unread: 'não lido',
  item: 'item {position}',
  before: 'Antes',
  after: 'Depois',
  unrecordedHelp: 'A fonte não registrou este valor.',
  truncatedHelp: 'O texto registrado termina antes deste valor.',
  redactedHelp: 'O valor foi ocultado por segurança.',
} as const;

/** How a `before` is known. */
export const certainty = {
  recorded: 'registrado',
  inferred: 'inferido',
  inferredFrom: 'inferido de {when}',
  inferredHelp: 'O valor anterior não foi registrado aqui; é o último valor conhecido, do registro de {when}.',
  contradicted: 'contradito',
  contradictedBy: 'contradito por {when}',
  contradictedHelp: 'O registro de {when} deixou {expected}, mas este registro diz que o valor anterior era outro.',
  open: 'Ver registro de origem',
} as const;

/** The parts of the summary line "3 campos alterados, 1 cortado": the first part present uses `first`, the others `next`. */
export const summary = {
  joiner: ', ',
  none: 'nenhuma alteração visível',
  first: {
    changed: { one: '{count} campo alterado', other: '{count} campos alterados' },
    added: { one: '{count} campo adicionado', other: '{count} campos adicionados' },
    removed: { one: '{count} campo removido', other: '{count} campos removidos' },
    moved: { one: '{count} campo movido', other: '{count} campos movidos' },
    truncated: { one: '{count} campo cortado', other: '{count} campos cortados' },
    unrecorded: { one: '{count} campo não registrado', other: '{count} campos não registrados' },
    redacted: { one: '{count} campo oculto', other: '{count} campos ocultos' },
    same: { one: '{count} campo sem mudança', other: '{count} campos sem mudança' },
  },
  next: {
    changed: { one: '{count} alterado', other: '{count} alterados' },
    added: { one: '{count} adicionado', other: '{count} adicionados' },
    removed: { one: '{count} removido', other: '{count} removidos' },
    moved: { one: '{count} movido', other: '{count} movidos' },
    truncated: { one: '{count} cortado', other: '{count} cortados' },
    unrecorded: { one: '{count} não registrado', other: '{count} não registrados' },
    redacted: { one: '{count} oculto', other: '{count} ocultos' },
    same: { one: '{count} sem mudança', other: '{count} sem mudança' },
  },
} as const;

/** The inspector beside the table. */
export const inspector = {
  label: 'Detalhes do registro',
  close: 'Fechar detalhes',
  next: 'Registro seguinte',
  previous: 'Registro anterior',
  tabs: 'Partes do registro',
  change: 'Mudança',
  timeline: 'Linha do tempo',
  state: 'Estado',
  origin: 'Origem',
  raw: 'Bruto',
  message: 'Mensagem',
  reason: 'Motivo',
  permalink: 'Link deste registro',
  rawPruned: 'Níveis além de {count} não são mostrados aqui; copie o registro para vê-los',
} as const;

/** One entity's timeline. */
export const timeline = {
  label: 'Linha do tempo de {entity}',
  day: '{day}',
  older: 'Carregar anteriores',
  beginning: 'Início do histórico',
  partial: 'Carregado a partir de {when}; anteriores desconhecidos',
  empty: 'Nenhum registro deste item',
  expand: 'Mostrar mudanças',
  collapse: 'Ocultar mudanças',
  inferBefore: 'Mostrar valores anteriores inferidos',
  related: 'Itens relacionados',
  lanes: 'Em faixas',
  merged: 'Em uma só lista',
  showRelated: 'Mostrar {entity}',
  conversation: 'Conversa',
  audit: 'Ler como auditoria',
  sender: '{sender} escreveu',
  delivery: 'Entrega: {status}',
  noText: 'mensagem sem texto',
  noMessages: 'Nenhuma mensagem neste histórico',
  views: 'Ver como',
  events: 'Eventos',
  state: 'Estado',
  inferredHelp: 'Um valor anterior não foi registrado; é o último valor conhecido deste item.',
  doubtHelp: 'Um valor está cortado ou oculto; não é possível afirmar que nada mudou antes deste registro.',
  notFiltered: {
    one: 'A fonte não filtra por item: procurado só na {count} linha carregada',
    other: 'A fonte não filtra por item: procurado só nas {count} linhas carregadas',
  },
  undated: { one: '{count} registro sem momento legível', other: '{count} registros sem momento legível' },
} as const;

/** Whether values change only through audited entries. */
export const continuity = {
  continuous: 'contínuo',
  broken: 'lacuna',
  'cannot-tell': 'não é possível afirmar',
  gap: '{field} mudou fora da auditoria entre {from} e {to}: esperado {expected}, encontrado {found}',
  unsure: '{field}: não é possível afirmar que nada mudou entre {from} e {to}',
  changes: { zero: 'nenhuma alteração', one: '{count} alteração', other: '{count} alterações' },
  gaps: { zero: 'nenhuma lacuna', one: '{count} lacuna', other: '{count} lacunas' },
  unverifiable: { one: '{count} não verificável', other: '{count} não verificáveis' },
  limits: 'Mostra edições no que foi carregado; registros apagados na própria fonte não deixam rastro aqui.',
} as const;

/** Folded entries. */
export const runs = {
  like: { one: '{count} registro igual', other: '{count} registros iguais' },
  request: { one: '{count} registro da mesma requisição', other: '{count} registros da mesma requisição' },
  span: 'de {from} a {to}',
  fold: 'Recolher',
  unfold: { one: 'Mostrar {count} registro', other: 'Mostrar os {count} registros' },
  differed: 'O que variou: {fields}',
} as const;

/** The entity as it was at a moment. */
export const state = {
  label: 'Estado em {when}',
  at: 'Momento',
  first: 'Primeiro registro',
  last: 'Último registro',
  next: 'Registro seguinte',
  previous: 'Registro anterior',
  known: 'conhecido',
  inferred: 'inferido',
  unknown: 'desconhecido',
  setBy: 'definido por {actor} em {when}',
  inferredHelp: 'Nenhum registro definiu este valor; um registro posterior diz que ele era assim.',
  reasons: {
    'not-loaded': 'Nenhum registro carregado fala deste campo até aqui.',
    cut: 'O registro que fala deste campo foi cortado.',
    unrecorded: 'Um registro mudou este campo, ou pode ter mudado, sem dizer para qual valor.',
    redacted: 'O valor foi ocultado por segurança.',
    gap: 'O campo mudou fora da auditoria depois deste momento; não se sabe quando.',
  },
  with: 'Comparar com',
  compare: 'Comparar com…',
  stopComparing: 'Parar de comparar',
  nonexistent: 'Ainda não existia',
  deleted: 'Já estava excluído',
  fields: { one: '{count} campo', other: '{count} campos' },
} as const;

/** The history of one field. */
export const fieldHistory = {
  label: 'Histórico de {field}',
  open: 'Quem mexeu neste campo',
  held: 'durou {duration}',
  current: 'valor atual',
  gap: 'mudou fora da auditoria entre {from} e {to}',
  empty: 'Nenhum valor registrado',
} as const;

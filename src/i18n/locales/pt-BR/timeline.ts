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
} as const;

/** One entity's timeline. */
export const timeline = {
  label: 'Linha do tempo de {entity}',
  older: 'Carregar anteriores',
  beginning: 'Início do histórico',
  oldestKnown: 'Primeiro registro que a fonte tem; o que houve antes não foi registrado',
  edge: 'Daqui para trás ainda não foi carregado: {entities}',
  partial: 'Carregado a partir de {when}; anteriores desconhecidos',
  empty: 'Nenhum registro deste item',
  expand: 'Mostrar mudanças',
  collapse: 'Ocultar mudanças',
  related: 'Itens relacionados',
  lanes: 'Em faixas',
  merged: 'Em uma só lista',
  layout: 'Disposição',
  group: 'Agrupar repetidos',
  conversation: 'Conversa',
  sender: '{sender} escreveu',
  delivery: 'Entrega: {status}',
  noText: 'mensagem sem texto',
  noMessages: 'Nenhuma mensagem neste histórico',
  views: 'Ver como',
  events: 'Eventos',
  state: 'Estado',
  ago: '{duration} antes',
  sameMoment: 'no mesmo instante',
  inferredHelp:
    '{field}: o valor anterior não foi registrado aqui; é o último conhecido, de {when} ({ago}). Por isso não é possível afirmar que nada mudou no intervalo.',
  doubts: {
    unloaded: '{fields}: nenhum registro anterior carregado diz o valor; não é possível afirmar que nada mudou antes deste.',
    unrecorded: '{fields}: o valor anterior não foi registrado; não é possível afirmar que nada mudou antes deste registro.',
    cut: '{fields}: um valor está cortado; não é possível afirmar que nada mudou antes deste registro.',
    redacted: '{fields}: um valor está oculto; não é possível afirmar que nada mudou antes deste registro.',
  },
  allFields: 'Todos os campos',
  notFiltered: {
    one: 'A fonte não filtra por item: buscado só na {count} linha carregada',
    other: 'A fonte não filtra por item: buscado só nas {count} linhas carregadas',
  },
  undated: { one: '{count} registro sem momento legível', other: '{count} registros sem momento legível' },
} as const;

/** Whether values change only through audited entries. */
export const continuity = {
  continuous: 'contínuo',
  broken: 'lacuna',
  'cannot-tell': 'não é possível afirmar',
  gap: '{field} mudou fora da auditoria entre {from} e {to}: esperado {expected}, encontrado {found}',
  gapMaybe: '{gap} (uma linha ilegível ou sem momento pode ser a causa)',
  changes: { zero: 'nenhuma alteração', one: '{count} alteração', other: '{count} alterações' },
  gaps: { zero: 'nenhuma lacuna', one: '{count} lacuna', other: '{count} lacunas' },
  unverifiable: { one: '{count} não verificável', other: '{count} não verificáveis' },
  limits: 'Mostra edições no que foi carregado; registros apagados na própria fonte não deixam rastro aqui.',
} as const;

/** Folded entries. */
export const runs = {
  same: { one: '{actor}: {action}, {count} registro igual', other: '{actor}: {action}, {count} registros iguais' },
  alike: {
    one: '{actor}: {action}, {count} registro do mesmo tipo',
    other: '{actor}: {action}, {count} registros do mesmo tipo',
  },
  request: { one: '{actor}: {count} registro da mesma requisição', other: '{actor}: {count} registros da mesma requisição' },
  span: 'de {from} a {to}',
  fold: 'Recolher',
  unfold: { one: 'Mostrar {count} registro', other: 'Mostrar os {count} registros' },
  differed: 'O que variou: {fields}',
} as const;

/** The entity as it was at a moment. */
export const state = {
  label: 'Estado em {when}',
  at: 'Momento',
  position: '{position} de {count}',
  instant: 'Ir para',
  until: 'Último registro até então: {sentence}',
  nothing: 'Nenhum registro até então',
  notLoaded: 'O registro pedido não está entre os carregados; este é o mais recente.',
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
  fromTo: 'De {from} até {to}',
  compare: 'Comparar com…',
  stopComparing: 'Parar de comparar',
  nonexistent: 'Ainda não existia',
  deleted: 'Já estava excluído',
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

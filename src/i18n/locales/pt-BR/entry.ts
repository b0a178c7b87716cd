/** Words of the operations. */
export const operations = {
  create: 'Criação',
  update: 'Atualização',
  delete: 'Exclusão',
  restore: 'Restauração',
  read: 'Consulta',
  link: 'Vínculo',
  unlink: 'Desvínculo',
  auth: 'Acesso',
  message: 'Mensagem',
  status: 'Status',
  other: 'Outra',
  unknown: 'Desconhecida',
} as const;

/** Words of well-known actions, exactly the original screen's where it has them. Other actions are shown as the store wrote them. */
export const actions = {
  created: 'Criado',
  updated: 'Atualizado',
  statusChanged: 'Status Alterado',
  messageSent: 'Mensagem Enviada',
  messageReceived: 'Mensagem Recebida',
  deleted: 'Excluído',
  restored: 'Restaurado',
  viewed: 'Consultado',
  linked: 'Vinculado',
  unlinked: 'Desvinculado',
  loggedIn: 'Login',
  loggedOut: 'Logout',
  loginFailed: 'Falha de Login',
} as const;

/** Entities. */
export const entity = {
  name: '{type} #{id}',
  noId: '{type}, sem ID',
  labelled: '{name} ({label})',
  open: 'Abrir {entity}',
  related: 'Relacionados',
  filter: 'Só {entity}',
} as const;

/** Where an entry came from. */
export const origin = {
  label: 'Origem',
  ip: 'IP',
  client: 'Navegador e sistema',
  userAgent: 'User agent',
  userAgentCut: 'User agent cortado',
  url: 'Endereço',
  method: 'Método',
  channel: 'Canal',
  request: 'Requisição',
  batch: 'Lote',
  session: 'Sessão',
  trace: 'Rastreamento',
  tags: 'Etiquetas',
  unknownBrowser: 'navegador não identificado',
  unknownClient: 'cliente não identificado',
  none: 'Origem não registrada',
  web: 'Web',
  api: 'API',
  console: 'Linha de comando',
  job: 'Tarefa em segundo plano',
  database: 'Banco de dados',
  integrity: 'Integridade',
  hash: 'Hash',
  previous: 'Hash anterior',
  signature: 'Assinatura',
} as const;

/** Moments. */
export const time = {
  occurred: 'Ocorreu em',
  recorded: 'Registrado em',
  utc: 'UTC',
  iso: 'ISO 8601',
  raw: 'Como a fonte escreveu',
  relative: 'Há quanto tempo',
  unreadable: 'Momento ilegível',
  zoneUnknown: 'fuso não informado',
  zoneAssumed: 'lido em {zone}',
  zoneAssumedHere: 'fuso não informado; lido no fuso da fonte',
} as const;

/** Whether an action worked. */
export const outcome = {
  label: 'Resultado',
  success: 'Sucesso',
  failure: 'Falhou',
  denied: 'Negado',
  unknown: 'Não informado',
} as const;

/**
 * One entry as a sentence. Verbs stand in the past tense with the actor as subject, which has no gender in Portuguese;
 * `more` wraps a whole sentence.
 */
export const sentences = {
  created: '{actor} criou {entity}',
  updated: '{actor} atualizou {entity}',
  deleted: '{actor} excluiu {entity}',
  restored: '{actor} restaurou {entity}',
  viewed: '{actor} consultou {entity}',
  linked: '{actor} vinculou {entity}',
  unlinked: '{actor} desvinculou {entity}',
  messageSent: '{actor} enviou uma mensagem',
  messageSentText: '{actor} enviou uma mensagem: “{text}”',
  auth: '{actor}: {action}',
  /** Actions that have no verb of their own. */
  other: '{actor}: {action} em {entity}',
  failure: '{actor}: {action} em {entity}, sem sucesso',
  denied: '{actor}: {action} em {entity}, negado',
  unchanged: '{actor} atualizou {entity} sem alteração visível',
  changed: '{actor} alterou {field} de {before} para {after}',
  changedInferred: '{actor} alterou {field} de {before} (inferido) para {after}',
  changedFromUnrecorded: '{actor} alterou {field} para {after}',
  recorded: '{actor} registrou {field} como {after}',
  added: '{actor} definiu {field} como {after}',
  removed: '{actor} removeu {field} (era {before})',
  moved: '{actor} moveu {field} da posição {from} para a {to}',
  truncatedAfter: '{actor} registrou {field} (valor novo cortado)',
  truncatedBefore: '{actor} definiu {field} como {after} (valor anterior cortado)',
  unrecorded: '{actor} registrou {field} (valores não registrados)',
  unrecordedAfter: '{actor} registrou {field}, que era {before} (valor novo não registrado)',
  redacted: '{actor} registrou {field} (valor oculto)',
  redactedChanged: '{actor} alterou {field} (valor oculto)',
  stated: '{actor}: {text}',
  membersAdded: { one: '{actor} adicionou {items} a {field}', other: '{actor} adicionou {count} itens a {field}' },
  membersRemoved: { one: '{actor} removeu {items} de {field}', other: '{actor} removeu {count} itens de {field}' },
  more: { one: '{sentence} e mais {count} campo', other: '{sentence} e mais {count} campos' },
  noVisibleChange: 'sem alteração visível',
  nothingRecorded: 'nenhum valor registrado',
} as const;

/** Rows that could not be read, by code. */
export const unreadable = {
  label: 'Linha ilegível',
  help: 'A fonte enviou esta linha em um formato que não pôde ser lido. Ela fica no lugar, com o que se sabe dela.',
  'not-an-object': 'A linha não é um registro',
  'no-entity': 'Falta a entidade',
  'no-action': 'Falta a ação',
  'no-time': 'Falta o momento',
  'preset-failed': 'O adaptador da fonte falhou nesta linha',
} as const;

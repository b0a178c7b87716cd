/** The screen's own words: title, columns, toolbar, counts, live feed, export, keyboard. */
export const screen = {
  title: 'Logs de Auditoria',
  subtitle: 'Rastreia ações de campanha, contato, conversa e mensagens com ator, snapshot e origem.',
  reload: 'Atualizar',
  zone: '{zone}',
  settings: 'Exibição',
  density: 'Densidade',
  comfortable: 'Confortável',
  compact: 'Compacta',
  changeMode: 'Mudança como',
  modeFields: 'Campos alterados',
  modeClassic: 'Modo clássico',
  before: 'antes',
  after: 'novo',
} as const;

/** Column titles, exactly the original screen's. */
export const columns = {
  when: 'Quando',
  entity: 'Entidade',
  action: 'Ação',
  actor: 'Ator',
  origin: 'Origem',
  change: 'Mudança',
} as const;

/** The table itself: its name, rows, sorting, selection, columns menu. */
export const table = {
  label: 'Registros de auditoria',
  row: '{when}, {entity}, {action}, {actor}',
  open: 'Abrir registro',
  opened: 'Registro aberto',
  columns: 'Colunas',
  moreChanges: { one: '+{count} campo', other: '+{count} campos' },
} as const;

/** Search, filters and saved views. */
export const filters = {
  label: 'Filtros',
  search: 'Buscar',
  searchPlaceholder: 'Buscar por texto, entidade, ator, IP…',
  add: 'Adicionar filtro',
  remove: 'Remover filtro {filter}',
  clear: 'Limpar filtros',
  period: 'Período',
  loadedOnly: {
    one: 'filtrado só na {count} linha carregada',
    other: 'filtrado só nas {count} linhas carregadas',
  },
} as const;

/** Words of the fields a query can be about. */
export const queryFields = {
  entityType: 'Entidade',
  entityId: 'ID da entidade',
  action: 'Ação',
  operation: 'Operação',
  actorKind: 'Tipo de ator',
  actorId: 'ID do ator',
  actorName: 'Ator',
  field: 'Campo',
  oldValue: 'Valor antigo',
  newValue: 'Valor novo',
  ip: 'IP',
  request: 'Requisição',
  batch: 'Lote',
  tag: 'Etiqueta',
  outcome: 'Resultado',
  occurredAt: 'Quando',
  text: 'Texto',
} as const;

/** How many there are, and how surely. */
export const counts = {
  exact: { zero: 'Nenhum registro', one: '{count} registro', other: '{count} registros' },
  atLeast: { one: 'Mais de {count} registro', other: 'Mais de {count} registros' },
  estimated: { one: 'Cerca de {count} registro', other: 'Cerca de {count} registros' },
  loaded: { zero: 'Nenhum carregado', one: '{count} carregado', other: '{count} carregados' },
  loadedOfExact: { one: 'Carregado {count} de {total}', other: 'Carregados {count} de {total}' },
  loadedOfAtLeast: { one: 'Carregado {count} de mais de {total}', other: 'Carregados {count} de mais de {total}' },
  loadedOfEstimated: { one: 'Carregado {count} de cerca de {total}', other: 'Carregados {count} de cerca de {total}' },
  shown: { zero: 'Nenhum exibido', one: '{count} exibido', other: '{count} exibidos' },
  unreadable: { one: '{count} linha ilegível', other: '{count} linhas ilegíveis' },
  duplicates: {
    one: '{count} linha repetida pela fonte foi omitida',
    other: '{count} linhas repetidas pela fonte foram omitidas',
  },
  filterIgnored: { one: '{count} linha não corresponde ao filtro', other: '{count} linhas não correspondem ao filtro' },
  unordered: 'A fonte enviou linhas fora de ordem',
  shrunk: 'A fonte passou a ter menos registros; algumas linhas podem faltar',
} as const;

/** Keyboard help. */
export const keyboard = {
  title: 'Atalhos de teclado',
  open: 'Mostrar atalhos',
  close: 'Fechar',
  rows: 'Linha anterior ou seguinte',
  page: 'Página anterior ou seguinte',
  ends: 'Primeira ou última linha',
  enter: 'Abrir registro',
  escape: 'Fechar registro',
  search: 'Buscar',
  help: 'Mostrar esta ajuda',
  next: 'Registro seguinte',
} as const;

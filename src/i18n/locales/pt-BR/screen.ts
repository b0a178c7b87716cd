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

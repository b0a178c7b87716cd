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
  waiting: 'Linha {row}: volta ao ser vista',
  open: 'Abrir registro',
  opened: 'Registro aberto',
  columns: 'Colunas',
  moreChanges: { one: '+{count} campo', other: '+{count} campos' },
  /** The sides' texts as the original screen shows them. */
  before: 'antes',
  after: 'novo',
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
  away: { other: '{count} fora da memória' },
  altered: 'A fonte mudou; atualize a lista',
} as const;

/** What a list is doing, and how it ended. */
export const states = {
  loading: 'Carregando registros…',
  loadingMore: 'Carregando mais…',
  refreshing: 'Atualizando…',
  comparing: 'Comparando…',
  empty: 'Nenhum registro ainda',
  emptyHelp: 'As ações aparecem aqui assim que a fonte as registra.',
  noMatches: 'Nenhum registro corresponde à busca',
  noMatchesHelp: 'Mude ou limpe os filtros.',
  failed: 'Não foi possível carregar',
  failedMore: 'Não foi possível carregar mais',
  failedRefresh: 'Não foi possível atualizar; os registros abaixo são de {when}',
  failedReturn: 'Linhas não voltaram',
  retry: 'Tentar de novo',
  retryIn: 'Nova tentativa em {wait}',
  more: 'Carregar mais',
  endOfData: 'Fim dos dados',
  sourceLimit: 'Limite da fonte: pode haver mais registros, refine a busca',
  stale: 'Atualizado {when}',
  missing: 'Registro não encontrado',
  details: 'Detalhes',
} as const;

/** Failures of a source, by kind: what happened and what to do. */
export const errors = {
  offline: { title: 'Sem conexão', help: 'Verifique a internet e tente de novo.' },
  timeout: { title: 'A fonte demorou demais', help: 'Tente de novo ou refine a busca.' },
  aborted: { title: 'Busca cancelada', help: 'Tente de novo quando quiser.' },
  unauthorized: { title: 'Sessão expirada', help: 'Entre de novo para continuar.' },
  denied: { title: 'Acesso negado', help: 'Sua conta não tem permissão para ver estes registros.' },
  'not-found': { title: 'Endereço não encontrado', help: 'A fonte não existe neste endereço.' },
  conflict: { title: 'Os dados mudaram durante a busca', help: 'Recarregue a lista.' },
  gone: { title: 'Esta página não existe mais', help: 'Recarregue a lista desde o início.' },
  'bad-query': { title: 'A fonte não entendeu a busca', help: 'Mude os filtros e tente de novo.' },
  'rate-limited': { title: 'Buscas demais em pouco tempo', help: 'Espere um pouco e tente de novo.' },
  unavailable: { title: 'Fonte indisponível', help: 'O servidor não respondeu como devia. Tente de novo em instantes.' },
  'html-instead-of-json': {
    title: 'A fonte respondeu com uma página, não com dados',
    help: 'Talvez a sessão tenha expirado ou o endereço esteja errado.',
  },
  'wrong-content-type': { title: 'A fonte respondeu em outro formato', help: 'Era esperado JSON.' },
  'cut-json': { title: 'A resposta chegou cortada', help: 'Tente de novo.' },
  'wrong-shape': { title: 'A resposta não tem a forma esperada', help: 'A fonte precisa de ajuste.' },
  'repeated-cursor': { title: 'A fonte repetiu a mesma página', help: 'A lista parou aqui para não se repetir.' },
  'no-source': { title: 'Nenhuma fonte de dados', help: 'Informe uma fonte ao AuditProvider.' },
  unknown: { title: 'Algo deu errado', help: 'Tente de novo.' },
} as const;

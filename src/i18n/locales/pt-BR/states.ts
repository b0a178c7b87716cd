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
  retry: 'Tentar de novo',
  retryIn: 'Nova tentativa em {wait}',
  more: 'Carregar mais',
  endOfData: 'Fim dos dados',
  sourceLimit: 'Limite da fonte: pode haver mais registros, refine a busca',
  stale: 'Atualizado {when}',
  missing: 'Registro não encontrado',
  details: 'Detalhes',
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

/** Notes of an entry: what was assumed, masked or left out while it was read, by code. */
export const notes = {
  label: 'Observações',
  'id-missing': 'A fonte não informou o ID; um foi criado a partir do conteúdo',
  'time-unreadable': 'O momento não pôde ser lido; o texto original foi mantido',
  'zone-assumed': 'O momento não informa o fuso; foi lido no fuso da fonte',
  'zone-unknown': 'O momento não informa o fuso, e a fonte não declara um',
  'operation-derived': 'A operação foi deduzida da ação ou dos lados registrados',
  'operation-unknown': 'Ação desconhecida, mostrada como foi escrita',
  'property-unreadable': 'Uma propriedade veio em formato inesperado',
  redacted: 'Um campo secreto foi ocultado',
  'empty-list-as-object': 'Uma lista vazia foi lida como objeto vazio',
  /** Codes of presets that have no words of their own. */
  other: 'Observação da fonte: {code}',
} as const;

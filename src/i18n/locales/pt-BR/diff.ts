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

/** What each verdict means, for explanations. */
export const verdictHelp = {
  added: 'Não existia antes.',
  removed: 'Existia antes e não existe mais.',
  changed: 'O valor mudou.',
  moved: 'O item mudou de posição.',
  same: 'O valor é o mesmo.',
  truncated: 'O texto registrado foi cortado; não é possível comparar.',
  unrecorded: 'Um dos valores não foi registrado; não é possível comparar.',
  redacted: 'O valor foi ocultado por segurança.',
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

/** The difference view. */
export const diff = {
  label: 'Mudanças',
  field: 'Campo',
  viewAs: 'Ver como',
  byPath: 'Lista',
  sideBySide: 'Lado a lado',
  tree: 'Árvore',
  onlyChanges: 'Só o que mudou',
  search: 'Buscar nas mudanças',
  noMatches: 'Nenhum campo corresponde à busca',
  expand: 'Expandir {field}',
  collapse: 'Recolher {field}',
  showUnchanged: { one: 'Mostrar {count} campo sem mudança', other: 'Mostrar {count} campos sem mudança' },
  showWhole: 'Mostrar valor inteiro',
  showLess: 'Mostrar menos',
  jsonInText: 'JSON em texto',
  jsonInTextHelp: 'O campo guarda JSON como texto; a comparação é feita por dentro.',
  otherForm: 'mesmo valor, outra forma',
  invisible: 'a diferença é invisível (espaços ou codificação)',
  cutHere: 'o texto registrado termina aqui',
  positions: 'posição {from} → {to}',
  noSnapshots: 'Este registro não tem valores de antes nem depois',
  actions: 'Ações de {field}',
  tools: 'Exibição das mudanças',
  matches: { zero: 'Nenhuma linha encontrada', one: '{count} linha encontrada', other: '{count} linhas encontradas' },
  characters: { one: '{count} caractere', other: '{count} caracteres' },
  equalPart: { one: '{count} caractere igual', other: '{count} caracteres iguais' },
  cutSide: 'O texto de “{side}” foi cortado aqui; pode haver mais campos.',
  'items-unmatched': 'lista grande demais para casar item a item; comparada por posição',
  'text-undivided': 'textos diferentes demais para comparar por palavra',
  'too-deep': 'profundo demais para comparar por dentro',
  'too-many': 'valores demais para comparar um a um',
} as const;

/** The raw view of a snapshot. */
export const raw = {
  label: 'JSON bruto',
  fields: 'Campos',
  expand: 'Expandir',
  collapse: 'Recolher',
  emptyKey: '(nome vazio)',
  repeatedKey: '{name} (repetido)',
  cut: '⟨cortado aqui⟩',
  masked: '⟨oculto⟩',
  deeper: { one: '⟨{count} valor mais fundo não é mostrado⟩', other: '⟨{count} valores mais fundos não são mostrados⟩' },
  more: { one: '⟨mais {count} item não é mostrado⟩', other: '⟨mais {count} itens não são mostrados⟩' },
  pruned: 'Parte do JSON não é mostrada aqui; copie para ver tudo.',
  whole: 'Copiar JSON',
  none: 'Nada foi registrado deste lado.',
} as const;

/** Limits of reading a snapshot, by code. */
export const limits = {
  label: 'Leitura limitada',
  depth: 'aninhamento profundo demais; o restante não foi lido',
  nodes: 'valores demais; o restante não foi lido',
  size: 'texto grande demais; o restante não foi lido',
  unreadable: 'parte do que foi dado não pôde ser lida',
} as const;

/** Copying. */
export const copy = {
  label: 'Copiar',
  value: 'Copiar valor',
  before: 'Copiar valor de antes',
  after: 'Copiar valor novo',
  path: 'Copiar caminho',
  patch: 'Copiar como JSON Patch',
  both: 'Copiar os dois lados',
  raw: 'Copiar registro',
  link: 'Copiar link',
  userAgent: 'Copiar user agent',
  done: 'Copiado',
  failed: 'Não foi possível copiar',
} as const;

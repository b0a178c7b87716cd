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

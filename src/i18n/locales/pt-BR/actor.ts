/** Actors. */
export const actor = {
  user: 'Pessoa',
  api: 'API',
  ai: 'IA',
  system: 'Sistema',
  anonymous: 'Anônimo',
  unknown: 'Ator desconhecido',
  /** The store recorded no actor. */
  none: 'Ator não registrado',
  withId: '{kind} #{id}',
  /** An actor whose type the store names: "lead Pedro". */
  typed: '{type} {name}',
  deleted: '{actor} (conta excluída)',
  deletedMark: 'Conta excluída',
  onBehalfOf: '{actor}, em nome de {target}',
  /** The same, as the subject of a sentence. */
  subject: '{actor}, em nome de {target},',
  label: 'Ator',
  chain: 'Em nome de',
  id: 'ID',
  email: 'E-mail',
  type: 'Tipo',
  open: 'Abrir {actor}',
  details: 'Detalhes de {actor}',
  storedType: 'Tipo na fonte',
} as const;

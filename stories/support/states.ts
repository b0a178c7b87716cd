/** A column of the table of states: a component, and the file whose stories show it. */
export interface StatedComponent {
  readonly name: string;
  /** Where it stands in the tree of stories. */
  readonly title: string;
  /** File in `stories/`, without `.stories.tsx`. */
  readonly file: string;
}

/** The components whose states are told, by the name of the column. */
export const COMPONENTS = {
  screen: { name: 'AuditScreen', title: 'Tela/Tela inteira', file: 'AuditScreen' },
  table: { name: 'AuditTable', title: 'Tabela/Tabela', file: 'AuditTable' },
  timeline: { name: 'EntityTimeline', title: 'Linha do tempo/Linha do tempo', file: 'EntityTimeline' },
  diff: { name: 'SnapshotDiff', title: 'Mudança/Mudança', file: 'SnapshotDiff' },
  actor: { name: 'ActorBadge', title: 'Fundamentos/Ator', file: 'ActorBadge' },
  origin: { name: 'OriginBadge', title: 'Fundamentos/Origem', file: 'OriginBadge' },
  filters: { name: 'FilterBar', title: 'Encontrar/Filtros', file: 'FilterBar' },
  overview: { name: 'Overview', title: 'Encontrar/Visão geral', file: 'Overview' },
  facets: { name: 'FacetPanel', title: 'Encontrar/Contagens', file: 'FacetPanel' },
} as const satisfies Readonly<Record<string, StatedComponent>>;
/** A key of {@link COMPONENTS}. */
export type ComponentKey = keyof typeof COMPONENTS;

/** A state: what it is called, and in each component the story that shows it, or why there is none. */
export interface StateRow {
  readonly word: string;
  readonly stories: Readonly<Record<ComponentKey, StoryRef | NotShown>>;
}
/** The name of a story's export; `File#Export` when it is in another file than the component's. */
export interface StoryRef {
  readonly story: string;
}
/** Why a component has no such state. */
export interface NotShown {
  readonly why: string;
}

const NO_SOURCE = { why: 'não lê fonte' };
const ONE_THING = { why: 'mostra uma coisa só' };
const NO_ENTRY = { why: 'não mostra registros' };
const NO_VALUES = { why: 'não mostra valores' };
const NO_PEOPLE = { why: 'não mostra pessoas' };
const BY_HISTORY = { why: 'diz respeito à história' };
const IN_SCREEN = { why: 'é a tela que atualiza' };
const NO_QUERY = { why: 'não recebe busca' };
const SETTING = { why: 'tem um tamanho só' };
const NO_PAPER = { why: 'não vai para o papel' };

type Cell = string | NotShown;
const row = (word: string, ...cells: readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]): StateRow => {
  const of = (index: number): StoryRef | NotShown => {
    const cell = cells[index] ?? '';
    return typeof cell === 'string' ? { story: cell } : cell;
  };
  return {
    word,
    stories: {
      screen: of(0),
      table: of(1),
      timeline: of(2),
      diff: of(3),
      actor: of(4),
      origin: of(5),
      filters: of(6),
      overview: of(7),
      facets: of(8),
    },
  };
};

/** Every state, each with the story that shows it in each component. `test/stories` holds it to the files. */
export const STATES: readonly StateRow[] = [
  row('padrão', 'Default', 'Default', 'SeedConversation', 'Default', 'Person', 'Whole', 'Empty', 'Default', 'Default'),
  row(
    'carregando',
    'Loading',
    'Loading',
    'Loading',
    { why: 'recebe os dados prontos' },
    ONE_THING,
    ONE_THING,
    NO_ENTRY,
    'Loading',
    'Loading',
  ),
  row('atualizando', 'Refreshing', IN_SCREEN, IN_SCREEN, NO_SOURCE, NO_SOURCE, NO_SOURCE, NO_ENTRY, IN_SCREEN, IN_SCREEN),
  row('vazio', 'Empty', 'Empty', 'Empty', 'Nothing', 'NotRecorded', 'NotRecorded', 'Empty', 'Empty', 'Empty'),
  row('nada corresponde', 'NoMatches', 'NoMatches', NO_QUERY, 'Same', ONE_THING, ONE_THING, NO_ENTRY, 'Empty', 'Empty'),
  row('falhou', 'Failed', 'Failed', 'FailedMore', NO_SOURCE, NO_SOURCE, NO_SOURCE, 'SyntaxError', 'Failed', 'Failed'),
  row('acesso negado', 'Denied', 'Denied', 'Failed', NO_SOURCE, NO_SOURCE, NO_SOURCE, NO_ENTRY, 'Failed', 'Failed'),
  row(
    'limite de uso',
    'RateLimited',
    'RateLimited',
    'RateLimited',
    NO_SOURCE,
    NO_SOURCE,
    NO_SOURCE,
    NO_ENTRY,
    'Failed',
    'Failed',
  ),
  row('sem internet', 'Offline', 'Offline', 'Offline', NO_SOURCE, NO_SOURCE, NO_SOURCE, NO_ENTRY, 'Failed', 'Failed'),
  row('parcial', 'Partial', 'FailedMore', 'Partial', 'Truncated', ONE_THING, 'Cut', 'LimitedSource', 'Partial', 'Approximate'),
  row(
    'fim dos dados',
    'End',
    'EndOfData',
    'SeedLead16',
    NO_SOURCE,
    NO_SOURCE,
    NO_SOURCE,
    NO_ENTRY,
    { why: 'conta tudo' },
    { why: 'conta tudo' },
  ),
  row(
    'ilegível',
    'UnreadableOpen',
    'Unreadable',
    'Unreadable',
    'SnapshotDiffValues#Limits',
    ONE_THING,
    'Cut',
    'DroppedParameters',
    NO_ENTRY,
    NO_ENTRY,
  ),
  row(
    'ação desconhecida',
    'UnknownAction',
    'UnknownAction',
    'UnknownAction',
    { why: 'não mostra a ação' },
    'UnknownKind',
    NO_PEOPLE,
    NO_ENTRY,
    'AllOperations',
    NO_ENTRY,
  ),
  row(
    'conta excluída',
    'DeletedActor',
    'DeletedActor',
    'DeletedActor',
    NO_PEOPLE,
    'ClosedAccount',
    NO_PEOPLE,
    NO_PEOPLE,
    NO_PEOPLE,
    NO_PEOPLE,
  ),
  row(
    'em nome de outra pessoa',
    'Impersonated',
    'Impersonated',
    'Impersonated',
    NO_PEOPLE,
    'OnBehalf',
    NO_PEOPLE,
    NO_PEOPLE,
    NO_PEOPLE,
    NO_PEOPLE,
  ),
  row('feito pela IA', 'AiActor', 'AiActor', 'AiActor', NO_PEOPLE, 'Ai', NO_PEOPLE, 'Groups', NO_PEOPLE, 'Excluded'),
  row('segredo', 'Secret', 'Secret', 'Redacted', 'Redacted', NO_VALUES, NO_VALUES, NO_VALUES, NO_VALUES, NO_VALUES),
  row('cortado', 'CutValue', 'CutValue', 'Cut', 'Truncated', ONE_THING, 'Cut', NO_VALUES, NO_VALUES, NO_VALUES),
  row('inferido', 'Inferred', 'Inferred', 'SeedConversation', 'Certainty', NO_VALUES, NO_VALUES, NO_VALUES, NO_VALUES, NO_VALUES),
  row(
    'contradito',
    'ContradictedValue',
    'ContradictedValue',
    'Contradicted',
    'Certainty',
    NO_VALUES,
    NO_VALUES,
    NO_VALUES,
    NO_VALUES,
    NO_VALUES,
  ),
  row('lacuna', BY_HISTORY, BY_HISTORY, 'Gap', BY_HISTORY, BY_HISTORY, BY_HISTORY, BY_HISTORY, BY_HISTORY, BY_HISTORY),
  row(
    'muito longo',
    'VeryLong',
    'VeryLong',
    'VeryLong',
    'SnapshotDiffValues#LongText',
    'LongName',
    'LongInNarrow',
    'LongValues',
    NO_VALUES,
    'ManyValues',
  ),
  row(
    'enorme',
    'Huge',
    'Huge',
    'Huge',
    'SnapshotDiffValues#TenThousandLines',
    ONE_THING,
    ONE_THING,
    'LongValues',
    'Default',
    'ManyValues',
  ),
  row('estreito', 'Narrow', 'Narrow', 'Narrow', 'Narrow', 'LongName', 'LongInNarrow', 'Narrow', 'Narrow', { why: 'tem 280 px' }),
  row('compacto', 'Compact', 'Compact', 'Compact', 'Compact', SETTING, SETTING, SETTING, SETTING, SETTING),
  row('escuro', 'Dark', 'Dark', 'Dark', 'Dark', 'Dark', 'Dark', 'Dark', 'Dark', 'Dark'),
  row(
    'cores forçadas',
    'ForcedColors',
    'ForcedColors',
    'ForcedColors',
    'ForcedColors',
    'ForcedColors',
    'ForcedColors',
    'ForcedColors',
    'ForcedColors',
    'ForcedColors',
  ),
  row('impresso', 'Print', 'Print', 'Print', 'Print', 'Print', NO_PAPER, NO_PAPER, NO_PAPER, NO_PAPER),
  row(
    'cada idioma',
    'Languages',
    'Languages',
    'Languages',
    'Languages',
    'Languages',
    'Languages',
    'Languages',
    'Languages',
    'Languages',
  ),
  row(
    'movimento reduzido',
    'ReducedMotion',
    'ReducedMotion',
    'ReducedMotion',
    'ReducedMotion',
    { why: 'nada se move' },
    { why: 'nada se move' },
    { why: 'nada se move' },
    'Loading',
    'Loading',
  ),
];

import type { Path } from '../entry/index.js';
import { fillMessage, type EntryMessages } from '../i18n/index.js';
import { BOOKKEEPING_WEIGHT, isBookkeepingName, weightOfName } from './defaults.js';
import { labelIn } from './label.js';
import { lineText } from './text.js';
import type { ActionDefinition, DescribeLookup, EntityDefinition, FieldDefinition, FieldView } from './types.js';

/** What a lookup is made from. */
export interface LookupOptions {
  readonly locale: string;
  readonly messages: Pick<EntryMessages, 'sides'>;
  readonly fields: readonly FieldDefinition[];
  readonly actions: readonly ActionDefinition[];
  readonly entities: readonly EntityDefinition[];
}

/** The memory of described paths is given up when it is this large: paths through long arrays are many. */
const MOST_PATHS = 5000;

function isFor(field: FieldDefinition, types: readonly string[]): boolean {
  const { entity } = field;
  if (entity === undefined) return false;
  return typeof entity === 'string' ? types.includes(entity) : entity.some((one) => types.includes(one));
}

function byName(fields: readonly FieldDefinition[]): ReadonlyMap<string, readonly FieldDefinition[]> {
  const named = new Map<string, FieldDefinition[]>();
  for (const field of fields) {
    const same = named.get(field.name);
    if (same === undefined) named.set(field.name, [field]);
    else same.push(field);
  }
  return named;
}

/** Indexes the host's definitions, so that finding one does not depend on how many there are. */
export function createLookup(options: LookupOptions): DescribeLookup {
  const { locale, messages } = options;
  const fields = byName(options.fields);
  const actions = new Map(options.actions.map((action) => [action.name, action]));
  const entities = new Map(
    options.entities.flatMap((one) => [one.type, ...(one.aliases ?? [])].map((name) => [name, one] as const)),
  );
  const views = new Map<string, FieldView>();

  const typesOf = (entityType: string | undefined): readonly string[] => {
    if (entityType === undefined) return [];
    const entity = entities.get(entityType);
    return entity === undefined ? [entityType] : [entityType, entity.type, ...(entity.aliases ?? [])];
  };

  const find = (path: Path, types: readonly string[]): FieldDefinition | undefined => {
    const named = path.filter((segment) => typeof segment === 'string');
    for (const name of new Set([path.join('.'), named.join('.'), named.at(-1) ?? ''])) {
      const candidates = fields.get(name) ?? [];
      const found = candidates.find((field) => isFor(field, types)) ?? candidates.find((field) => field.entity === undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const stepLabel = (path: Path, types: readonly string[]): string => {
    const segment = path.at(-1) ?? '';
    if (typeof segment === 'number') return fillMessage(locale, messages.sides.item, { position: segment + 1 });
    const field = find(path, types);
    const label = field === undefined ? undefined : labelIn(field.label, locale);
    return label ?? (segment === '' ? '""' : lineText(segment));
  };

  const describe = (path: Path, entityType: string | undefined): FieldView => {
    const types = typesOf(entityType);
    const definition = find(path, types);
    const name = path.findLast((segment) => typeof segment === 'string') ?? '';
    const bookkeeping = definition?.bookkeeping ?? (definition?.weight === undefined && isBookkeepingName(name));
    // Nested fields are named by foreign programs: their names promise less.
    const guessed = definition?.type === 'enum' ? 30 : path.length > 1 ? Math.min(weightOfName(name), 5) : weightOfName(name);
    return {
      path,
      label: path.map((_, index) => stepLabel(path.slice(0, index + 1), types)).join(' › '),
      type: definition?.type ?? (definition?.values === undefined ? undefined : 'enum'),
      weight: definition?.weight ?? (bookkeeping ? BOOKKEEPING_WEIGHT : guessed),
      bookkeeping,
      definition,
    };
  };

  return {
    field(path, entityType) {
      const key = JSON.stringify([entityType, ...path]);
      let view = views.get(key);
      if (view === undefined) {
        view = describe(path, entityType);
        if (views.size >= MOST_PATHS) views.clear();
        views.set(key, view);
      }
      return view;
    },
    action: (name) => actions.get(name),
    entity: (type) => entities.get(type),
    entityLabel: (type) => labelIn(entities.get(type)?.label, locale),
  };
}

import { FIELD_OPERATORS, type SourceCapabilities } from 'trilha/headless';

/**
 * What this server can do: every filter of Trilha, both ways round, and alternatives over several. It counts exactly where it is asked to;
 * what it advertises is the total that costs the same at any size.
 */
export const CAPABILITIES: SourceCapabilities = {
  filters: FIELD_OPERATORS,
  negation: true,
  groups: true,
  orders: ['newest', 'oldest'],
  totals: 'atLeast',
  maxLimit: 200,
};

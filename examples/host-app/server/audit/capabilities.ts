import { FIELD_OPERATORS, type SourceCapabilities } from 'trilha/headless';

/** What this server can do: every filter of Trilha, both ways round, and alternatives over several. */
export const CAPABILITIES: SourceCapabilities = {
  filters: FIELD_OPERATORS,
  negation: true,
  groups: true,
  orders: ['newest', 'oldest'],
  totals: 'exact',
  maxLimit: 200,
};

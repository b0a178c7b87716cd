const NOW = Date.parse('2026-02-20T01:50:00Z');

/** The clock of every story: the evening of the seed's day. */
export const now = (): number => NOW;

export type * from './types.js';
export { createFormatters } from './formatters.js';
export { fillText } from './fill.js';
export { fillMessage, holesOf } from './message.js';
export { coreWords } from './locales/pt-BR/core.js';
export { diffWords } from './locales/pt-BR/compared.js';
export { ptBREntries } from './locales/pt-BR/entries.js';
export { ptBR } from './locales/pt-BR.js';

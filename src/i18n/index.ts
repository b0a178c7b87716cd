export type * from './types.js';
export { ptBR } from './locales/pt-BR.js';

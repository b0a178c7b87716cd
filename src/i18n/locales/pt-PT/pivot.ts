import type { Messages } from '../../types.js';

/** What else happened around an entry. */
export const pivot: Messages['pivot'] = {
  tab: 'Em redor',
  title: 'O que mais aconteceu?',
  within: 'Até',
  minutes: { one: '{count} minuto antes e depois', other: '{count} minutos antes e depois' },
  hours: { one: '{count} hora antes e depois', other: '{count} horas antes e depois' },
  lanes: 'Em comum com este registo',
  request: 'Mesmo pedido',
  actor: 'Mesmo ator',
  ip: 'Mesmo IP',
  entity: 'Mesma entidade',
  others: { zero: 'nenhum outro', one: '{count} outro', other: '{count} outros' },
  shown: { one: 'a mostrar {count} outro; há mais', other: 'a mostrar {count} outros; há mais' },
  all: 'Ver tudo',
  allOf: 'Ver tudo: {lane}',
  here: 'este registo',
  before: '{duration} antes',
  after: '{duration} depois',
  together: 'no mesmo instante',
  list: 'Registos em redor',
  loading: 'A pesquisar…',
  failed: '{lane}: não foi possível pesquisar',
  lonely: 'Nada mais foi registado em redor deste momento.',
  unable: 'A fonte não filtra por pedido, ator, IP ou entidade dentro de um período.',
  undated: 'Este registo não tem um momento legível, e sem ele não há o que pesquisar em redor.',
};

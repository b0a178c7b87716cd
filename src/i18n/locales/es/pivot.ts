import type { Messages } from '../../types.js';

/** What else happened around an entry. */
export const pivot: Messages['pivot'] = {
  tab: 'Alrededor',
  title: '¿Qué más ocurrió?',
  within: 'Hasta',
  minutes: { one: '{count} minuto antes y después', other: '{count} minutos antes y después' },
  hours: { one: '{count} hora antes y después', other: '{count} horas antes y después' },
  lanes: 'En común con este registro',
  request: 'Misma petición',
  actor: 'Mismo actor',
  ip: 'Misma IP',
  entity: 'Misma entidad',
  others: { zero: 'ningún otro', one: '{count} otro', other: '{count} otros' },
  shown: { one: 'se muestra {count} otro; hay más', other: 'se muestran {count} otros; hay más' },
  all: 'Ver todo',
  allOf: 'Ver todo: {lane}',
  here: 'este registro',
  before: '{duration} antes',
  after: '{duration} después',
  together: 'en el mismo instante',
  list: 'Registros alrededor',
  loading: 'Buscando…',
  failed: '{lane}: no se pudo buscar',
  lonely: 'No se registró nada más alrededor de este momento.',
  unable: 'La fuente no filtra por petición, actor, IP o entidad dentro de un período.',
  undated: 'Este registro no tiene un momento legible, así que no hay dónde buscar alrededor.',
};

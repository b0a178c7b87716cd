import type { Messages } from '../../types.js';

/** The live feed and its shelf. */
export const live: Messages['live'] = {
  label: 'Eventos en vivo',
  states: {
    open: 'En vivo',
    polling: 'Consultando cada pocos segundos',
    connecting: 'Conectando…',
    waiting: 'Reconexión en {wait}',
    offline: 'Sin Internet',
    closed: 'En vivo interrumpido',
    paused: 'En pausa',
    off: 'En vivo desactivado',
  },
  help: {
    open: 'Los eventos llegan en cuanto se registran.',
    polling: 'La fuente no ofrece una conexión continua; no se pierde nada.',
    waiting: 'Se cayó la conexión. Lo que falte llegará cuando vuelva.',
    offline: 'Lo que falte llegará cuando vuelva Internet.',
    paused: 'Lo que se registre ahora llegará cuando reanudes.',
  },
  pause: 'Pausar',
  resume: 'Reanudar',
  start: 'Activar en vivo',
  retry: 'Intentar ahora',
  key: 'Mostrar eventos nuevos',
  none: 'Ningún evento nuevo',
  waiting: { one: '{count} evento nuevo', other: '{count} eventos nuevos' },
  more: { one: 'Más de {count} evento nuevo', other: 'Más de {count} eventos nuevos' },
  missed: 'Pueden faltar eventos en esta lista',
  reload: 'Recargar',
  below: { one: '{count} nuevo más abajo', other: '{count} nuevos más abajo' },
  above: { one: '{count} nuevo arriba', other: '{count} nuevos arriba' },
};

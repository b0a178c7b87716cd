import { defineEntity, defineField, type HrefTarget } from 'trilha';

/** What your application calls its things. */
export const entities = [
  defineEntity({ type: 'Order', label: 'Pedido', gender: 'm' }),
  defineEntity({ type: 'Customer', label: 'Cliente', gender: 'm' }),
];

/** What it calls their fields, and how their values are shown. */
export const fields = [
  defineField({ name: 'status', label: 'Situação', type: 'enum', values: { open: 'Aberto', paid: 'Pago', shipped: 'Enviado' } }),
  defineField({ name: 'total', label: 'Total', type: 'money', currency: 'BRL' }),
];

/** Where they live in it. `undefined`: no link. */
export function hrefFor(target: HrefTarget): string | undefined {
  return target.kind === 'entity' ? `/${target.entity.type.toLowerCase()}s/${target.entity.id}` : undefined;
}

/** Brazilian Portuguese: the default words, and the shape of every catalogue. One section per part of the interface. */
export const ptBR = {
  screen: {
    title: 'Logs de Auditoria',
    subtitle: 'Rastreia ações de campanha, contato, conversa e mensagens com ator, snapshot e origem.',
  },
  columns: { when: 'Quando', entity: 'Entidade', action: 'Ação', actor: 'Ator', origin: 'Origem', change: 'Mudança' },
} as const;

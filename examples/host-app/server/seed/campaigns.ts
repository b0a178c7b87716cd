/** A campaign of the CRM. */
export interface CampaignWords {
  readonly id: number;
  readonly name: string;
  readonly channel: 'webchat' | 'whatsapp' | 'instagram';
  readonly product: string;
  readonly slug: string;
  /** How many of its leads there are, compared with the others. */
  readonly share: number;
}

/** The campaigns. Number 1 is the one the seed's rows name. */
export const CAMPAIGNS: readonly CampaignWords[] = [
  { id: 1, name: 'Webchat do site', channel: 'webchat', product: 'um plano', slug: 'planos', share: 6 },
  {
    id: 2,
    name: 'Energia solar: verão 2026 ☀️',
    channel: 'whatsapp',
    product: 'o kit de energia solar',
    slug: 'energia-solar',
    share: 9,
  },
  { id: 3, name: 'Matrículas abertas', channel: 'instagram', product: 'a pós em gestão', slug: 'pos-gestao', share: 4 },
  {
    id: 4,
    name: 'Consórcio de imóveis',
    channel: 'webchat',
    product: 'o consórcio de R$ 300.000',
    slug: 'consorcio-imoveis',
    share: 2,
  },
  { id: 5, name: 'Fibra 600 mega', channel: 'whatsapp', product: 'a fibra de 600 mega', slug: 'fibra-600', share: 7 },
  {
    id: 6,
    name: 'Reativação de clientes',
    channel: 'whatsapp',
    product: 'a condição especial de retorno',
    slug: 'retorno',
    share: 3,
  },
  {
    id: 7,
    name: 'Clínica Sorriso: avaliação grátis 🦷',
    channel: 'instagram',
    product: 'a avaliação gratuita',
    slug: 'avaliacao',
    share: 5,
  },
];

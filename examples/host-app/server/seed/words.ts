/** First names, with what a careless system does to names: accents, compounds, apostrophes. */
export const FIRST_NAMES = [
  'Ana',
  'Antônio',
  'Beatriz',
  'Bruno',
  'Caio',
  'Camila',
  'Cauã',
  'Cláudia',
  'Conceição',
  'Daniel',
  'Débora',
  'Eduarda',
  'Elói',
  'Érica',
  'Fábio',
  'Fernanda',
  'Flávia',
  'Francisco',
  'Gabriel',
  'Glória',
  'Guilherme',
  'Helena',
  'Heloísa',
  'Igor',
  'Inês',
  'Íris',
  'João',
  'José',
  'Juliana',
  'Kauê',
  'Larissa',
  'Letícia',
  'Luís',
  'Luiza',
  'Marcos',
  'Maria',
  'Márcio',
  'Matheus',
  'Mônica',
  'Natália',
  'Nilton',
  'Otávio',
  'Paula',
  'Pedro',
  'Raíssa',
  'Renato',
  'Rogério',
  'Rosângela',
  'Sebastião',
  'Simone',
  'Tânia',
  'Thaís',
  'Tomé',
  'Úrsula',
  'Valéria',
  'Vinícius',
  'Vitória',
  'Wesley',
  'Yasmin',
  'Zélia',
] as const;

/** Family names. */
export const LAST_NAMES = [
  'Albuquerque',
  'Almeida',
  'Araújo',
  'Assunção',
  'Barbosa',
  'Brandão',
  'Caçador',
  'Cardoso',
  'Conceição',
  "D'Ávila",
  'da Silva',
  'de Souza',
  'dos Santos',
  'Esteves',
  'Falcão',
  'Ferreira',
  'Galvão',
  'Gonçalves',
  'Guimarães',
  'Lourenço',
  'Magalhães',
  'Mendonça',
  'Müller',
  'Nóbrega',
  'Oliveira',
  'Patrício',
  'Queirós',
  'Ribeiro',
  'Rocha',
  'Simões',
  'Takahashi',
  'Teixeira',
  'Uchôa',
  'Valença',
  'Vasconcelos',
  'Zanetti',
] as const;

/** Cities with their area codes. */
export const CITIES = [
  ['São Paulo', 11],
  ['Guarulhos', 11],
  ['Campinas', 19],
  ['Ribeirão Preto', 16],
  ['Rio de Janeiro', 21],
  ['Niterói', 21],
  ['Vitória', 27],
  ['Belo Horizonte', 31],
  ['Uberlândia', 34],
  ['Curitiba', 41],
  ['Maringá', 44],
  ['Florianópolis', 48],
  ['Porto Alegre', 51],
  ['Brasília', 61],
  ['Goiânia', 62],
  ['Cuiabá', 65],
  ['Salvador', 71],
  ['Aracaju', 79],
  ['Recife', 81],
  ['João Pessoa', 83],
  ['Fortaleza', 85],
  ['Belém', 91],
  ['Manaus', 92],
  ['São Luís', 98],
] as const;

/** A campaign of the CRM. */
export interface CampaignWords {
  readonly id: number;
  readonly name: string;
  readonly channel: 'webchat' | 'whatsapp' | 'instagram';
  readonly product: string;
  readonly slug: string;
}

/** The campaigns. Number 1 is the one the seed's rows name. */
export const CAMPAIGNS: readonly CampaignWords[] = [
  { id: 1, name: 'Webchat do site', channel: 'webchat', product: 'um plano', slug: 'planos' },
  { id: 2, name: 'Energia solar: verão 2026 ☀️', channel: 'whatsapp', product: 'o kit de energia solar', slug: 'energia-solar' },
  { id: 3, name: 'Matrículas abertas', channel: 'instagram', product: 'a pós em gestão', slug: 'pos-gestao' },
  { id: 4, name: 'Consórcio de imóveis', channel: 'webchat', product: 'o consórcio de R$ 300.000', slug: 'consorcio-imoveis' },
  { id: 5, name: 'Fibra 600 mega', channel: 'whatsapp', product: 'a fibra de 600 mega', slug: 'fibra-600' },
  { id: 6, name: 'Reativação de clientes', channel: 'whatsapp', product: 'a condição especial de retorno', slug: 'retorno' },
  {
    id: 7,
    name: 'Clínica Sorriso: avaliação grátis 🦷',
    channel: 'instagram',
    product: 'a avaliação gratuita',
    slug: 'avaliacao',
  },
];

/** The people who work in the CRM. */
export const USERS = [
  { id: '3', name: 'Marina Gonçalves', email: 'marina.goncalves@contato.example' },
  { id: '4', name: 'Júlio César Brandão', email: 'julio.brandao@contato.example' },
  { id: '7', name: 'Patrícia Nóbrega', email: 'patricia.nobrega@contato.example' },
  { id: '9', name: 'André Uchôa', email: 'andre.uchoa@contato.example' },
  { id: '12', name: 'Íris Takahashi', email: 'iris.takahashi@contato.example' },
  { id: '15', name: 'Lucas Müller', email: 'lucas.muller@contato.example' },
] as const;

/** The support account that acts for customers. */
export const SUPPORT = { id: '900', name: 'Suporte Contato', email: 'suporte@contato.example' } as const;

/** What leads write. `{nome}`, `{cidade}` and `{produto}` are filled in. */
export const LEAD_LINES = [
  'Oi, vi um anúncio e quero saber mais 😊',
  'Olá! Ainda tem vaga?',
  'qto custa?',
  'Bom dia. Queria entender melhor {produto}, por favor.',
  'Meu nome é {nome}, falo de {cidade}.',
  'Pode ser depois das 18h?',
  'Achei caro 😕 tem desconto à vista?',
  'Vcs atendem em {cidade}?',
  'Manda o link de novo que o outro não abriu',
  '👍',
  'Perfeito, obrigada!!',
  'Vou falar com meu marido e volto a chamar',
  'não recebi o boleto',
  'Meu e-mail mudou, o antigo era do trabalho',
  'Áudio (0:42)',
  'Gostei! Como faço para fechar?',
  'Quero falar com uma pessoa, não com robô 🤖',
  'Li "sem taxa de adesão" no anúncio. É isso mesmo?',
  'Pode me ligar amanhã às 9h30?',
  'Já sou cliente, meu contrato é de 2023.',
] as const;

/** What the assistant answers. */
export const AI_LINES = [
  'Olá, {nome}! Que bom que você entrou em contato. Vi que você se interessou por {produto}. Posso te fazer duas perguntas rápidas? 👋',
  'Claro, {nome}! {produto} tem condições diferentes para {cidade}. Qual o melhor horário para conversarmos?',
  'Entendi. O valor depende do prazo: em 12 vezes não há juros, em 24 vezes a taxa é de 1,99% ao mês.',
  'Prontinho! Enviei o link por aqui: https://contato.example/r/{codigo}. Ele vale por 48 horas ⏳',
  'Sem problema, {nome}. Vou chamar uma pessoa do time para continuar com você, tudo bem?',
  'Anotei seu e-mail. Em instantes você recebe a proposta completa 📄',
  'Posso confirmar sua visita para quinta-feira, às 15h? Responda SIM ou sugira outro dia.',
] as const;

/** What people of the team answer. */
export const USER_LINES = [
  'Oi, {nome}, aqui é do time Contato. Assumi seu atendimento a partir de agora.',
  'Consegui a isenção da taxa para você. Posso gerar o contrato?',
  'Segue a proposta em anexo (PDF, 3 páginas). Qualquer dúvida me chama! 🙌',
  'Tentei ligar e caiu na caixa postal. Qual o melhor horário?',
] as const;

/** What the nightly cadence sends. */
export const CADENCE_LINES = [
  'Oi, {nome}! Passando para saber se ainda posso ajudar com {produto} 🙂',
  '{nome}, sua condição especial termina amanhã às 23h59 ⏰',
  'Última chamada, {nome}: quer que eu guarde sua vaga?',
] as const;

/** How the assistant sums up a conversation. */
export const SUMMARIES = [
  'Interessado(a) em {produto}; pediu preço e prazo.',
  'Mora em {cidade}. Quer falar com uma pessoa.',
  'Já é cliente; quer segunda via do boleto.',
  'Comparando com concorrente; sensível a preço.',
  'Pediu contato por telefone depois das 18h.',
] as const;

import { within } from 'storybook/test';

/** What a component is made of, as it stands on the page. */
export interface AnatomyRecord {
  /** Class names of ours, in order of appearance. */
  readonly classes: readonly { readonly name: string; readonly tags: readonly string[]; readonly count: number }[];
  /** `data-*` attributes, each with the values it has here (at most eight). */
  readonly data: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** What Tab stops at, in order: role and accessible name. */
  readonly stops: readonly string[];
  /** Roles with their accessible names, in reading order. */
  readonly spoken: readonly string[];
}

const ROLES: Readonly<Record<string, string>> = {
  alert: 'alerta',
  article: 'artigo',
  button: 'botão',
  cell: 'célula',
  checkbox: 'caixa de seleção',
  columnheader: 'cabeçalho de coluna',
  combobox: 'caixa de combinação',
  complementary: 'complemento',
  dialog: 'diálogo',
  grid: 'grade',
  gridcell: 'célula da grade',
  group: 'grupo',
  heading: 'título',
  img: 'imagem',
  link: 'link',
  list: 'lista',
  listbox: 'lista de opções',
  listitem: 'item',
  option: 'opção',
  radio: 'opção única',
  radiogroup: 'opções únicas',
  region: 'região',
  row: 'linha',
  rowheader: 'cabeçalho de linha',
  search: 'busca',
  searchbox: 'campo de busca',
  separator: 'separador',
  slider: 'controle deslizante',
  status: 'aviso',
  switch: 'interruptor',
  tab: 'aba',
  tablist: 'abas',
  table: 'tabela',
  tabpanel: 'painel da aba',
  textbox: 'campo de texto',
  tree: 'árvore',
  treeitem: 'item da árvore',
};

const STATES: Readonly<Record<string, string>> = {
  'aria-expanded=true': 'expandido',
  'aria-expanded=false': 'recolhido',
  'aria-pressed=true': 'pressionado',
  'aria-selected=true': 'selecionado',
  'aria-checked=true': 'marcado',
  'aria-disabled=true': 'indisponível',
};

/** Every element that has a role, with what it is called. Names are computed as assistive technology would. */
function voices(root: HTMLElement): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  for (const [role, word] of Object.entries(ROLES)) {
    within(root).queryAllByRole(role, {
      name: (name, element) => {
        const states = Object.entries(STATES).flatMap(([state, said]) => {
          const [attribute = '', value] = state.split('=');
          return element.getAttribute(attribute) === value ? [said] : [];
        });
        found.set(element, [word, ...(name === '' ? [] : [`“${name}”`]), ...states].join(' '));
        return true;
      },
    });
  }
  return found;
}

const MANY = 60;
const capped = (lines: readonly string[]): readonly string[] =>
  lines.length > MANY ? [...lines.slice(0, MANY), `… e mais ${lines.length - MANY}`] : lines;

/** Reads a component from the page: its classes, attributes, stops and voices. */
export function readAnatomy(root: HTMLElement): AnatomyRecord {
  const elements = Array.from(root.querySelectorAll('*'));
  const classes = new Map<string, { tags: Set<string>; count: number }>();
  const data = new Map<string, Set<string>>();
  for (const element of elements) {
    for (const name of element.classList) {
      if (name !== 'trilha' && !name.startsWith('trilha-')) continue;
      const known = classes.get(name) ?? { tags: new Set<string>(), count: 0 };
      known.tags.add(element.localName);
      known.count += 1;
      classes.set(name, known);
    }
    for (const { name, value } of element.attributes) {
      if (!name.startsWith('data-')) continue;
      data.set(name, (data.get(name) ?? new Set()).add(value));
    }
  }
  const voice = voices(root);
  const heard = elements.filter((element) => voice.has(element));
  const stops = elements.filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );
  return {
    classes: Array.from(classes, ([name, { tags, count }]) => ({ name, tags: [...tags], count })),
    data: Array.from(data, ([name, values]) => ({ name, values: [...values].slice(0, 8) })),
    stops: capped(stops.map((element) => voice.get(element) ?? element.localName)),
    spoken: capped(heard.map((element) => voice.get(element) ?? '')),
  };
}

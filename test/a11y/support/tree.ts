import { cdp } from 'vitest/browser';

/** A node of Chromium's accessibility tree, as its debugging protocol gives it. */
export interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

interface Frames {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly Frames[];
}
interface Session {
  send(method: string, parameters?: object): Promise<unknown>;
}
const session = (): Session => cdp();

/** Marks an element so that the protocol, which lives outside the page, finds it. */
const MARK = 'data-read-aloud';

const frameHere = ({ frame, childFrames = [] }: Frames): string | undefined =>
  childFrames.map(frameHere).find(Boolean) ?? (frame.url.split('#')[0] === location.href.split('#')[0] ? frame.id : undefined);

async function frameId(): Promise<string> {
  const { frameTree } = (await session().send('Page.getFrameTree')) as { readonly frameTree: Frames };
  const id = frameHere(frameTree);
  if (id === undefined) throw new Error('The page of the tests is not among the browser’s frames.');
  return id;
}

/** All nodes of the page. */
export async function wholeTree(): Promise<readonly AxNode[]> {
  const { nodes } = (await session().send('Accessibility.getFullAXTree', { frameId: await frameId() })) as {
    readonly nodes: readonly AxNode[];
  };
  return nodes;
}

async function objectOf(element: Element): Promise<string> {
  element.setAttribute(MARK, '');
  try {
    const { executionContextId } = (await session().send('Page.createIsolatedWorld', { frameId: await frameId() })) as {
      readonly executionContextId: number;
    };
    const { result } = (await session().send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `document.querySelector('[${MARK}]')`,
    })) as { readonly result: { readonly objectId: string } };
    return result.objectId;
  } finally {
    element.removeAttribute(MARK);
  }
}

/** The node of one element. */
export async function nodeOf(element: Element): Promise<AxNode> {
  const objectId = await objectOf(element);
  const { nodes } = (await session().send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false })) as {
    readonly nodes: readonly [AxNode];
  };
  return nodes[0];
}

/** The nodes of an element and what is in it, the element's own first. */
export async function treeOf(element: Element): Promise<{ readonly root: AxNode; readonly byId: ReadonlyMap<string, AxNode> }> {
  const [root, nodes] = [await nodeOf(element), await wholeTree()];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return { root: byId.get(root.nodeId) ?? root, byId };
}

/** A property of a node: `expanded`, `level`, … */
export const property = (node: AxNode, name: string): unknown => node.properties?.find((one) => one.name === name)?.value.value;

/** Roles as a Portuguese screen reader says them; a role that is not here says nothing of its own. */
const ROLES: Readonly<Record<string, string>> = {
  alert: 'alerta',
  article: 'artigo',
  button: 'botão',
  cell: 'célula',
  checkbox: 'caixa de seleção',
  columnheader: 'cabeçalho da coluna',
  combobox: 'campo de busca com sugestões',
  complementary: 'região complementar',
  deletion: 'exclusão',
  dialog: 'diálogo',
  figure: 'figura',
  form: 'formulário',
  grid: 'grade',
  gridcell: 'célula',
  group: 'grupo',
  heading: 'título',
  insertion: 'inserção',
  link: 'link',
  list: 'lista',
  listbox: 'caixa de listagem',
  listitem: 'item',
  menu: 'menu',
  menuitem: 'item de menu',
  option: 'opção',
  radio: 'botão de opção',
  region: 'região',
  row: 'linha',
  rowheader: 'cabeçalho da linha',
  searchbox: 'campo de busca',
  separator: 'separador',
  slider: 'controle deslizante',
  status: 'aviso',
  tab: 'aba',
  table: 'tabela',
  tabpanel: 'painel da aba',
  textbox: 'campo de texto',
  tree: 'árvore',
  treeitem: 'item da árvore',
  DisclosureTriangle: 'detalhes',
  spinbutton: 'campo de número',
};

const STATES: readonly (readonly [property: string, value: unknown, word: string])[] = [
  ['expanded', true, 'expandido'],
  ['expanded', false, 'recolhido'],
  ['pressed', 'true', 'pressionado'],
  ['checked', 'true', 'marcado'],
  ['checked', 'false', 'não marcado'],
  ['selected', true, 'selecionado'],
  ['disabled', true, 'indisponível'],
];

/** A node as a screen reader says it: name, role, level, states, description. */
export function speak(node: AxNode): string {
  const role = node.role?.value ?? '';
  const level = role === 'heading' ? ` de nível ${String(property(node, 'level'))}` : '';
  const states = STATES.flatMap(([name, value, word]) => (property(node, name) === value ? [word] : []));
  // No reader says twice what a control is called.
  const more = node.description?.value === node.name?.value ? undefined : node.description?.value;
  const said = [node.name?.value, `${ROLES[role] ?? ''}${level}`, ...states, more];
  return said.filter(Boolean).join(', ');
}

/** What takes its name from its content is said whole; what is inside is not read again. */
const WHOLE = new Set([
  'button',
  'link',
  'heading',
  'checkbox',
  'radio',
  'option',
  'tab',
  'menuitem',
  'columnheader',
  'DisclosureTriangle',
]);
const SILENT = new Set(['InlineTextBox', 'LineBreak', 'ListMarker']);

/** An element read aloud from its first word to its last, a line for each thing, indented by what holds it. */
export async function readAloud(element: Element): Promise<string> {
  const { root, byId } = await treeOf(element);
  const lines: string[] = [];
  const read = (node: AxNode, depth: number): void => {
    const role = node.role?.value ?? '';
    if (SILENT.has(role)) return;
    const text =
      role === 'StaticText' ? (node.name?.value ?? '').trim() : node.ignored || ROLES[role] === undefined ? '' : speak(node);
    if (text !== '') lines.push(`${'  '.repeat(depth)}${text}`);
    if (WHOLE.has(role)) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) read(child, depth + (text === '' ? 0 : 1));
    }
  };
  read(root, 0);
  return `${lines.join('\n')}\n`;
}

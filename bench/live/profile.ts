/** What the browser's profiler gives, as far as it is read here. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[] | undefined;
  }[];
  readonly samples?: readonly number[] | undefined;
  readonly timeDeltas?: readonly number[] | undefined;
}

/** Functions by the milliseconds spent in themselves, the most first; and in all with what they called. */
export function summarize({ nodes, samples = [], timeDeltas = [] }: Profile): string {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const names = new Map(
    nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName || '(nameless)'}:${callFrame.lineNumber}`]),
  );
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  const add = (to: Map<string, number>, name: string, ms: number): void => void to.set(name, (to.get(name) ?? 0) + ms);
  samples.forEach((sample, index) => {
    const ms = (timeDeltas[index] ?? 0) / 1000;
    add(own, names.get(sample) ?? '', ms);
    const stack = new Set<string>();
    for (let at: number | undefined = sample; at !== undefined; at = parents.get(at)) stack.add(names.get(at) ?? '');
    for (const name of stack) add(whole, name, ms);
  });
  const top = (of: Map<string, number>): string =>
    [...of]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 40)
      .map(([name, ms]) => `${ms.toFixed(0).padStart(8)} ms  ${name}`)
      .join('\n');
  return `In itself:\n${top(own)}\n\nWith what it called:\n${top(whole)}`;
}

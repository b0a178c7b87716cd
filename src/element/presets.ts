import type { SourcePreset } from '../index.js';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../source/presets/*/index.ts', { eager: true });

const nameIn = (path: string): string => path.split('/').at(-2) ?? '';
const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What each preset's module exports under the preset's own name: the preset, or a function of options that makes it. */
const PRESETS: ReadonlyMap<string, unknown> = new Map(
  Object.entries(modules).map(([path, module]) => [nameIn(path), module[camel(nameIn(path))]] as const),
);

const isPreset = (value: unknown): value is SourcePreset =>
  typeof value === 'object' && value !== null && 'name' in value && 'toEntries' in value;

/** Names that the `preset` attribute knows. */
export const PRESET_NAMES: readonly string[] = [...PRESETS.keys()];

/** A preset by its name in `trilha/sources/<name>`, made with `options` where it takes some; `undefined` when there is none of that name. */
export function presetNamed(name: string, options: unknown): SourcePreset | undefined {
  const found = PRESETS.get(name);
  const preset: unknown = typeof found === 'function' ? Reflect.apply(found, undefined, [options ?? {}]) : found;
  return isPreset(preset) ? preset : undefined;
}

import type { Path, PathSegment } from '../entry/index.js';

/**
 * A path as a chain of steps, so that a hundred thousand nested levels cost a hundred thousand steps, not their square.
 * `path` is kept only on shallow links.
 */
export interface PathLink {
  readonly parent: PathLink | null;
  readonly segment: PathSegment;
  readonly depth: number;
  path: Path | null;
}

/** Paths up to this many segments are plain arrays; deeper ones are made when they are read. */
export const PLAIN_DEPTH = 128;

/** The chain that starts at `path`. */
export const linkAt = (path: Path): PathLink => ({ parent: null, segment: '', depth: path.length, path });

/** One step further. */
export const step = (parent: PathLink, segment: PathSegment): PathLink => ({
  parent,
  segment,
  depth: parent.depth + 1,
  path: null,
});

/** The whole path of a chain. */
export function pathOf(link: PathLink): Path {
  if (link.path !== null) return link.path;
  const known = link.parent?.path ?? null;
  const path = known === null ? climb(link) : [...known, link.segment];
  if (link.depth <= PLAIN_DEPTH) link.path = path;
  return path;
}

function climb(link: PathLink): PathSegment[] {
  const path: PathSegment[] = [];
  let at: PathLink | null = link;
  while (at !== null && at.path === null) {
    path.push(at.segment);
    at = at.parent;
  }
  const rest = path.toReversed();
  return at?.path ? [...at.path, ...rest] : rest;
}

const NO_PATH: Path = [];

/** The path to write into an object literal now; very deep ones are completed by {@link withDeepPath}. */
export const earlyPath = (link: PathLink): Path => (link.depth <= PLAIN_DEPTH ? pathOf(link) : NO_PATH);

/** The chains of objects whose path is made when it is read. */
const deepLinks: WeakMap<object, PathLink> = /* @__PURE__ */ new WeakMap();

/** Gives `target` its path as an own, enumerable getter when the path is too deep to be kept, so that copies and clones still carry it. */
export function withDeepPath<T extends { readonly path: Path }>(target: T, link: PathLink): T {
  if (link.depth <= PLAIN_DEPTH) return target;
  deepLinks.set(target, link);
  return Object.defineProperty(target, 'path', { enumerable: true, configurable: true, get: () => pathOf(link) });
}

/** The last step of a node's path, without making the path. */
export function lastSegment(target: { readonly path: Path }): PathSegment {
  const link = deepLinks.get(target);
  return link === undefined ? (target.path[target.path.length - 1] ?? '') : link.segment;
}

/** A segment as a JSON Pointer (RFC 6901) step, with its slash. */
export const pointerStep = (segment: PathSegment): string =>
  typeof segment === 'number' ? `/${segment}` : `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;

'use client';
import { useEffect, useMemo, useState } from 'react';
import { diffEntry, fieldTypeOf } from '../../describe/index.js';
import type { EntryContext } from '../../describe/index.js';
import { diffSnapshots, isLargePair } from '../../diff/index.js';
import type { DeclaredField, DiffInput, DiffNode, DiffOptions } from '../../diff/index.js';
import type { AuditEntry } from '../../entry/index.js';
import type { History } from '../../history/index.js';
import { useSurroundings } from '../surroundings.js';
import { useDiffWords } from '../useDiffWords.js';
import { compareApart } from './compareApart.js';
import type { Comparison } from './compareApart.js';

/** What is compared: two sides, or an entry with what its history knows, or nothing any more because the difference is ready. */
export interface DiffSource {
  readonly before?: DiffInput | undefined;
  readonly after?: DiffInput | undefined;
  readonly entry?: AuditEntry | undefined;
  readonly history?: History | undefined;
  readonly node?: DiffNode | undefined;
  readonly options?: DiffOptions | undefined;
  readonly entityType?: string | undefined;
  readonly worker?: (() => Worker) | undefined;
}

/** A difference, or that it is still being worked out. */
export interface DiffNodeState {
  /** `null` while pending, and for an entry without snapshots. */
  readonly node: DiffNode | null;
  readonly pending: boolean;
}

interface Done {
  readonly job: Job;
  readonly node: DiffNode;
}

interface Job extends Comparison {
  /** `true`: only this thread can do it: a function decides field types, or what the history knows comes in. */
  readonly here: boolean;
}

/**
 * The difference of two sides. Small ones are there at once; large ones (over about 200 kB) are worked out beside the page, in the host's
 * worker where there is one, else in a task of their own; `pending` until then.
 */
export function useDiffNode(source: DiffSource): DiffNodeState {
  const { diffWorker } = useSurroundings();
  const words = useDiffWords();
  const { entry, history, node: ready, options, entityType } = source;
  const before = entry === undefined ? (source.before ?? null) : entry.before;
  const after = entry === undefined ? (source.after ?? null) : entry.after;
  const worker = source.worker ?? diffWorker;
  const [done, setDone] = useState<Done | null>(null);

  const job = useMemo<Job>(() => {
    const zone = words.sourceTimeZone === undefined ? {} : { timeZone: words.sourceTimeZone };
    const { fieldType = fieldTypeOf(words, entityType), ...others } = options ?? {};
    const run = (): DiffNode | null =>
      ready ??
      (entry === undefined ? diffSnapshots(before, after, { ...zone, ...others, fieldType }) : diffEntry(entry, words, history));
    return {
      before,
      after,
      options: { ...zone, ...others },
      fieldTypes: declaredFields(words, entityType),
      run,
      here: entry !== undefined || options?.fieldType !== undefined,
    };
  }, [words, entityType, options, ready, entry, history, before, after]);

  const large = useMemo(() => ready === undefined && isLargePair(before, after), [ready, before, after]);
  const small = useMemo(() => (large ? null : job.run()), [large, job]);

  useEffect(() => {
    if (!large) return undefined;
    const stop = new AbortController();
    const settle = (node: DiffNode | null): void => {
      if (!stop.signal.aborted && node !== null) setDone({ job, node });
    };
    const timer = setTimeout(() => {
      void compareApart(job, job.here ? undefined : worker, stop.signal).then(settle, () => undefined);
    });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [large, job, worker]);

  if (!large) return { node: small, pending: false };
  return done?.job === job ? { node: done.node, pending: false } : { node: null, pending: true };
}

/** The host's field types as a table: functions cannot be sent to a worker. A name with dots is a path. */
function declaredFields({ fields }: EntryContext, entityType: string | undefined): readonly DeclaredField[] {
  return fields.flatMap(({ name, type, entity }) => {
    const theirs = entity === undefined || (entityType !== undefined && [entity].flat().includes(entityType));
    return type === undefined || !theirs ? [] : [{ path: name.split('.'), type }];
  });
}

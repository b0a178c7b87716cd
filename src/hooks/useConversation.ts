'use client';
import { useMemo } from 'react';
import { describeActor, describeSide } from '../describe/index.js';
import type { ActorView, DescribeContext } from '../describe/index.js';
import type { AuditEntry } from '../entry/index.js';
import { valueAt } from '../entry/index.js';
import type { ValueNode } from '../entry/index.js';
import { mergeLanes } from '../history/index.js';
import type { TimelineLane } from './timeline/useLanes.js';
import { useTrilha } from './useTrilha.js';

/** One message of a conversation, beside the entry that records it. */
export interface ConversationMessage {
  readonly entry: AuditEntry;
  /** Who wrote it: the one acted for, when there is one. */
  readonly sender: ActorView;
  /** `in`: from outside (a lead, a customer). `out`: from the house (a person of ours, an assistant, the system). */
  readonly direction: 'in' | 'out';
  /** What can be read of the text; `null` when the message has none. */
  readonly text: string | null;
  /** `true`: the text is cut. */
  readonly cut: boolean;
  /** The delivery status in the host's words. */
  readonly status?: string;
  readonly when: string;
}

/** Which fields of a message's snapshot hold its text and its delivery status; the first one present counts. */
export interface ConversationFields {
  /** Default `content`, `text`, `body`, `message`. */
  readonly text?: readonly string[];
  /** Default `delivery_status`, `status`. */
  readonly status?: readonly string[];
}

const TEXT: readonly string[] = ['content', 'text', 'body', 'message'];
const STATUS: readonly string[] = ['delivery_status', 'status'];

/** The message entries of a timeline's lanes, oldest first. */
export function useMessages(lanes: readonly TimelineLane[]): readonly AuditEntry[] {
  return useMemo(
    () =>
      mergeLanes(lanes.map(({ history }) => history)).items.flatMap(({ entry }) =>
        entry.operation === 'message' ? [entry] : [],
      ),
    [lanes],
  );
}

/** The message entries among the given ones (oldest first) as a conversation. */
export function useConversation(entries: readonly AuditEntry[], fields: ConversationFields = {}): readonly ConversationMessage[] {
  const { words } = useTrilha();
  const { text = TEXT, status = STATUS } = fields;
  return useMemo(
    () => entries.filter((entry) => entry.operation === 'message').map((entry) => messageOf(entry, text, status, words)),
    [entries, text, status, words],
  );
}

function messageOf(
  entry: AuditEntry,
  text: readonly string[],
  status: readonly string[],
  words: DescribeContext,
): ConversationMessage {
  const speaker = entry.onBehalfOf[0] ?? entry.actor;
  const found = first(entry, text)?.value;
  const delivery = first(entry, status);
  return {
    entry,
    sender: describeActor(speaker, [], words),
    direction: entry.onBehalfOf.length > 0 ? 'in' : 'out',
    text: found?.type === 'cut' ? found.partial : found?.type === 'scalar' && found.value !== null ? String(found.value) : null,
    cut: found?.type === 'cut',
    ...(delivery?.value.type === 'scalar' && {
      status: words.format.message(words.messages.timeline.delivery, {
        status: describeSide({ state: 'value', value: delivery.value }, [delivery.name], words, entry.entity.type).text,
      }),
    }),
    when: words.format.dateTime(entry.occurredAt),
  };
}

function first(entry: AuditEntry, names: readonly string[]): { name: string; value: ValueNode } | undefined {
  if (entry.after === null) return undefined;
  for (const name of names) {
    const value = valueAt(entry.after.root, [name]);
    if (value !== undefined) return { name, value };
  }
  return undefined;
}

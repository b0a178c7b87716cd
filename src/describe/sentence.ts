import type { AuditEntry, Operation } from '../entry/index.js';
import type { MessageValues, Messages } from '../i18n/index.js';
import { knownAction } from './operations.js';
import { statedTexts } from './stated.js';
import { lineText } from './text.js';
import type { ActionView, ActorView, EntryContext, EntityView, LineView, SideView } from './types.js';

type Words = Messages['sentences'];
/** Sentences without a plural. */
type Plain = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

/** The parts of an entry that its sentence is made of. */
export interface SentenceParts {
  readonly entry: AuditEntry;
  readonly action: ActionView;
  readonly actor: ActorView;
  readonly entity: EntityView;
  /** The line that matters most. */
  readonly first: LineView | undefined;
  /** Lines beside the first. */
  readonly others: number;
}

/** Operations whose sentence is about the entity as a whole. */
const WHOLE: Readonly<Partial<Record<Operation, Plain>>> = {
  create: 'created',
  delete: 'deleted',
  restore: 'restored',
  read: 'viewed',
  link: 'linked',
  unlink: 'unlinked',
};

/** Fields that hold a message's words, tried in order. */
const MESSAGE_TEXTS = ['content', 'body', 'text', 'message', 'conteudo', 'mensagem'] as const;

/** Longest message quoted in a sentence. */
const QUOTED = 60;

function messageText({ after }: AuditEntry): string | undefined {
  if (after === null || after.root.type !== 'object') return undefined;
  for (const name of MESSAGE_TEXTS) {
    const node = after.root.fields.get(name);
    if (node?.type === 'scalar' && typeof node.value === 'string' && node.value !== '') return lineText(node.value, QUOTED);
    if (node?.type === 'cut' && node.of === 'string' && node.partial !== '')
      return `${lineText(node.partial, QUOTED).replace(/…$/, '')}…`;
  }
  return undefined;
}

function changeTemplate({ line, verdict, before, after }: LineView): Plain {
  if (verdict === 'redacted') return line.changed === true ? 'redactedChanged' : 'redacted';
  if (verdict === 'truncated') return after.state === 'value' ? 'truncatedBefore' : 'truncatedAfter';
  if (before.state === 'unrecorded' || after.state === 'unrecorded') {
    if (after.state === 'truncated') return 'truncatedAfter';
    // A store that states a change without its old value still states a change.
    if (after.state === 'value') return verdict === 'changed' ? 'changedFromUnrecorded' : 'recorded';
    return before.state === 'value' ? 'unrecordedAfter' : 'unrecorded';
  }
  if (verdict !== 'changed') return verdict === 'same' || verdict === 'unrecorded' ? 'unrecorded' : verdict;
  return line.certainty.type === 'inferred' ? 'changedInferred' : 'changed';
}

function memberSentence(line: LineView, subject: string, { format, messages }: EntryContext): string | undefined {
  const {
    verdict,
    line: { key, before, after },
  } = line;
  const members = verdict === 'added' ? after : before;
  if (!/[+-]$/.test(key) || members.state !== 'value' || members.value.type !== 'array') return undefined;
  const { items } = members.value;
  const [only] = items;
  const name =
    only?.type === 'scalar' ? lineText(only.digits ?? String(only.value)) : format.message(messages.sides.items, { count: 1 });
  const words = messages.sentences;
  const template = verdict === 'added' ? words.membersAdded : words.membersRemoved;
  return format.message(template, { actor: subject, items: name, count: items.length, field: line.label });
}

/** A side inside a sentence: a text of several words is quoted, so that one sees where it ends. */
function inSentence({ look, text }: SideView, { format, messages }: EntryContext): string {
  return look === 'text' && /\s/.test(text) ? format.message(messages.sides.quoted, { value: text }) : text;
}

function changeSentence(line: LineView, subject: string, context: EntryContext): string {
  const members = memberSentence(line, subject, context);
  if (members !== undefined) return members;
  return context.format.message(context.messages.sentences[changeTemplate(line)], {
    actor: subject,
    field: line.label,
    before: inSentence(line.before, context),
    after: inSentence(line.after, context),
    from: (line.line.from ?? 0) + 1,
    to: (line.line.to ?? 0) + 1,
  });
}

/** The actor as a sentence's subject: "API, em nome de lead Pedro,". */
function subjectOf({ name, chain }: ActorView, { format, messages }: EntryContext): string {
  const [target] = chain;
  if (target === undefined) return name;
  const nested = chain
    .slice(1)
    .reduceRight<string>(
      (inner, one) => (inner === '' ? one.name : format.message(messages.actor.onBehalfOf, { actor: one.name, target: inner })),
      '',
    );
  const said = nested === '' ? target.name : format.message(messages.actor.onBehalfOf, { actor: target.name, target: nested });
  return format.message(messages.actor.subject, { actor: name, target: said });
}

/** The sentence of an entry whose changes say nothing: by what the store states, else by its operation. */
function bareTemplate(parts: SentenceParts): Plain {
  const { entry, action } = parts;
  if (action.operation === 'auth') return 'auth';
  if (action.operation !== 'update' && action.operation !== 'status') return 'other';
  return entry.before !== null || entry.after !== null || entry.changes?.length === 0 ? 'unchanged' : 'updated';
}

/**
 * An entry as one sentence, by a whole template of the catalogue. It claims no more than the entry does: an action that failed did
 * nothing, and an unknown action is quoted.
 */
export function sentenceOf(parts: SentenceParts, context: EntryContext): string {
  const { entry, action, entity, first, others } = parts;
  const { format, messages } = context;
  const words = messages.sentences;
  const subject = subjectOf(parts.actor, context);
  const named =
    entity.label === undefined
      ? entity.name
      : format.message(messages.entity.labelled, { name: entity.name, label: entity.label });
  const say = (template: Plain, more: MessageValues = {}): string =>
    format.message(words[template], { actor: subject, action: action.label, entity: named, ...more });

  if (entry.outcome === 'failure' || entry.outcome === 'denied') return say(entry.outcome);
  if (action.operation === 'message') {
    if (knownAction(entry.action) !== 'messageSent') return say('other');
    const text = messageText(entry);
    return text === undefined ? say('messageSent') : say('messageSentText', { text });
  }
  const whole = WHOLE[action.operation];
  if (whole !== undefined && !(first !== undefined && /[+-]$/.test(first.key))) return say(whole);
  const tells = action.operation !== 'other' && action.operation !== 'unknown' && action.operation !== 'auth';
  if (first !== undefined && tells) {
    const sentence = changeSentence(first, subject, context);
    return others === 0 ? sentence : format.message(words.more, { sentence, count: others });
  }
  const [stated] = statedTexts(entry);
  return stated === undefined ? say(bareTemplate(parts)) : say('stated', { text: lineText(stated, 200) });
}

import type { Certainty, DiffLine, Side } from '../diff/index.js';
import type { Messages } from '../i18n/index.js';
import { describeSide } from './side.js';
import { lineText } from './text.js';
import type { EntryContext, FieldView, LineView, SideView } from './types.js';

type LineTemplate = Exclude<keyof Messages['lines'], 'skipped' | 'inferred' | 'contradicted'>;

function templateOf(line: DiffLine): LineTemplate {
  if (line.verdict === 'same') return line.form === 'other' ? 'sameOtherForm' : 'same';
  if (line.verdict !== 'redacted') return line.verdict;
  return line.changed === true ? 'redactedChanged' : line.changed === false ? 'redactedSame' : 'redacted';
}

/** "inferido de 19/02/2026 22:42:47"; `undefined` for what was recorded. */
export function certaintyLabel(
  certainty: Certainty,
  { format, messages: { certainty: words } }: EntryContext,
): string | undefined {
  if (certainty.type === 'recorded') return undefined;
  const when = certainty.at === null ? '' : format.dateTime(certainty.at);
  if (when === '') return words[certainty.type];
  return format.message(certainty.type === 'inferred' ? words.inferredFrom : words.contradictedBy, { when });
}

function raw(view: SideView, side: Side): SideView {
  if (side.state !== 'value' || side.value.type !== 'scalar') return view;
  const { digits, value } = side.value;
  const text = typeof value === 'string' && digits === undefined ? JSON.stringify(value) : (digits ?? String(value));
  return { ...view, text: lineText(text, 200) };
}

/** Two different values that would read the same (`1` and `"1"`, two ways to write one moment) are shown as they were recorded. */
function told(line: DiffLine, before: SideView, after: SideView): readonly [SideView, SideView] {
  if (line.verdict !== 'changed' || before.text !== after.text) return [before, after];
  return [raw(before, line.before), raw(after, line.after)];
}

function phraseOf(line: DiffLine, field: FieldView, sides: readonly [SideView, SideView], context: EntryContext): string {
  const { format, messages } = context;
  if (line.kind === 'skipped') return format.message(messages.lines.skipped, { count: line.count });
  const sentence = format.message(messages.lines[templateOf(line)], {
    field: field.label,
    before: sides[0].text,
    after: sides[1].text,
    from: (line.from ?? 0) + 1,
    to: (line.to ?? 0) + 1,
  });
  const { type } = line.certainty;
  return type === 'recorded' ? sentence : format.message(messages.lines[type], { line: sentence });
}

/**
 * One line of a difference in words.
 * @param entityType whose field it is, for the host's definitions.
 */
export function describeLine(line: DiffLine, context: EntryContext, entityType?: string): LineView {
  const field = context.lookup.field(line.path, entityType);
  const [before, after] = told(
    line,
    describeSide(line.before, line.path, context, entityType),
    describeSide(line.after, line.path, context, entityType),
  );
  const certain = certaintyLabel(line.certainty, context);
  return {
    key: line.key,
    line,
    path: line.path,
    label: field.label,
    verdict: line.verdict,
    verdictLabel: context.messages.verdicts[line.verdict],
    icon: line.verdict,
    before,
    after,
    certainty: line.certainty,
    ...(certain !== undefined && { certaintyLabel: certain }),
    phrase: phraseOf(line, field, [before, after], context),
    weight: field.weight,
  };
}

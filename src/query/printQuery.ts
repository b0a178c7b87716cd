import { isGroup } from './fields.js';
import { isBareWord } from './lex.js';
import { tidyQuery } from './normalize.js';
import type { QuerySyntaxOptions } from './parseQuery.js';
import { SYNTAX_JOINS, SYNTAX_NAMES, syntaxColumn, valueOf, valueWord, type SyntaxName } from './syntax.js';
import type { AuditQuery, FieldCondition, GroupCondition, QueryCondition } from './types.js';
import { writeWhen } from './when.js';

/** A value as it stands in the text: in quotes where it would be read as something else without. */
export const quoteWord = (text: string): string => (isBareWord(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`);

/**
 * Writes a query in the text syntax, with the names of `locale`; `parseQuery` reads it back as the same query. With `timeZone`, whole days
 * of that zone are written as days (`de:2026-02-19`), otherwise all moments as UTC instants.
 */
export function printQuery(query: AuditQuery, locale = 'pt-BR', options: QuerySyntaxOptions = {}): string {
  const column = syntaxColumn(locale);
  const { conditions, order } = tidyQuery(query);
  const nameIn = (name: SyntaxName): string => SYNTAX_NAMES[name][column][0];
  const alone = conditions.filter(({ operator, negated }) => operator === 'in' && negated !== true).length === 1;

  const period = ({ values, negated }: FieldCondition, inGroup: boolean): string => {
    const [from = '', to = ''] = values;
    const [start, end] = [
      from === '' ? '' : writeWhen(from, 'from', options.timeZone),
      to === '' ? '' : writeWhen(to, 'to', options.timeZone),
    ];
    if (negated === true || inGroup || !alone) return `${negated === true ? '-' : ''}${nameIn('period')}:${start}..${end}`;
    return [start === '' ? '' : `${nameIn('from')}:${start}`, end === '' ? '' : `${nameIn('to')}:${end}`]
      .filter((part) => part !== '')
      .join(' ');
  };

  const group = ({ alternatives, negated }: GroupCondition): string => {
    const inner = alternatives.map((list) => list.map((condition) => term(condition, true)).join(' '));
    if (negated === true && inner.length === 1) return `-(${inner[0]})`;
    const words = inner.map((text, index) => (alternatives[index]?.length === 1 ? text : `(${text})`));
    return `${negated === true ? '-' : ''}(${words.join(` ${SYNTAX_JOINS.or[column]} `)})`;
  };

  const term = (condition: QueryCondition, inGroup: boolean): string => {
    if (isGroup(condition)) return group(condition);
    const { field, operator, values, negated } = condition;
    const sign = negated === true ? '-' : '';
    if (field === 'occurredAt') return period(condition, inGroup);
    if (field === 'text') {
      const words = values.map(quoteWord);
      return words.length === 1 ? `${sign}${words[0]}` : `${sign}(${words.join(` ${SYNTAX_JOINS.or[column]} `)})`;
    }
    const words = values.map((value) => {
      const word = operator === 'is' ? valueWord(field, value, column) : value;
      // A word that another value of a closed set is called by would come back as that one.
      return quoteWord(operator === 'is' && valueOf(field, word) !== value ? value : word);
    });
    return `${sign}${nameIn(field)}${operator === 'contains' ? '~' : ':'}${words.join(',')}`;
  };

  const parts = conditions.map((condition) => term(condition, false));
  if (order !== undefined) parts.push(`${nameIn('order')}:${valueWord('order', order, column)}`);
  return parts.join(' ');
}

/** Weight of fields the store keeps for itself. */
export const BOOKKEEPING_WEIGHT = -30;

const BOOKKEEPING =
  /^(?:(?:updated|modified|created|changed|synced|indexed|touched)_(?:at|on|by|date|by_id)|last_modified(?:_by|_date)?|last_\w{1,40}_(?:at|on)|last_(?:login|seen|activity)|lock_version|version|row_version|revision|etag)$/;

/** Names that usually say most, with their weights, tried in order. */
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|_)(?:status|state|stage|situacao|situação|fase|etapa)$/, 30],
  [/^(?:content|body|text|message|mensagem|conteudo|conteúdo|subject|assunto)$/, 20],
  [/^(?:name|nome|title|titulo|título|full_name)$/, 10],
];

/** `lastMessageAt`, `Last-Message-At` → `last_message_at`. */
function snakeCase(name: string): string {
  return name.length > 60
    ? name
    : name
        .replace(/([a-z\d])([A-Z])/g, '$1_$2')
        .replace(/[\s-]+/g, '_')
        .toLowerCase();
}

/** Whether a field's name says that the store keeps it for itself (`updated_at`, `lastSeenAt`, `lock_version`). */
export function isBookkeepingName(name: string): boolean {
  return BOOKKEEPING.test(snakeCase(name));
}

/** Weight of a field by its name: statuses 30, contents 20, names 10, else 0. Bookkeeping is for the caller to know, since a host may deny it. */
export function weightOfName(name: string): number {
  const snake = snakeCase(name);
  return WEIGHTS.find(([pattern]) => pattern.test(snake))?.[1] ?? 0;
}

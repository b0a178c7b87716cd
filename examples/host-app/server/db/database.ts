/** A row as a driver gives it. Columns come back as the SQL of this example casts them: text, numbers, booleans, text arrays, JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** Anything statements can be sent to: the database itself, or a transaction of it. */
export interface Queryable {
  /** Runs one statement with `$1…` parameters and gives its rows. */
  query<T = Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly T[]>;
}

/** The database of the example. Two drivers, the same SQL. */
export interface Database extends Queryable {
  /** `pglite`: embedded, in this process. `postgres`: a server. */
  readonly kind: 'pglite' | 'postgres';
  /** Where the data is, in words for the person who started it. Never holds a password. */
  readonly place: string;
  /** All or nothing: rolled back when `run` throws. */
  transaction<T>(run: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Waits for what is running and lets go of files and connections. */
  close(): Promise<void>;
}

/** The database could not be opened. `message` is in Portuguese and says what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

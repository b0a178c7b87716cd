import type { Snapshot } from '../entry/index.js';

/** A snapshot as the store wrote it (masked, where it held secrets); JSON for stores that give objects. `null` when none was recorded. */
export function snapshotText(snapshot: Snapshot | null): string | null {
  return snapshot === null ? null : (snapshot.text ?? JSON.stringify(snapshot.toJSON().value));
}

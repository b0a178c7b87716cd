/** Where the bytes of a file go. */
export interface FileTarget {
  /** `disk`: straight into the file the person chose. `memory`: gathered here and saved at the end. */
  readonly kind: 'disk' | 'memory';
  /** Most bytes it takes. */
  readonly limit: number;
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Ends the file. What was gathered in memory can be saved then, as often as wanted. */
  close(): Promise<{ readonly save: (() => void) | null }>;
  /** Gives it up: nothing is saved, and a file that was to be replaced stays as it was. */
  abort(): Promise<void>;
}

/** Most bytes gathered in memory, 256 MB: browsers refuse or die from more, and not in words. */
export const MEMORY_LIMIT: number = 256 * 1024 * 1024;

/** Bytes after which gathered pieces become one part of the file, which browsers can put aside. */
const PART = 8 * 1024 * 1024;

/** https://developer.mozilla.org/en-US/docs/Web/API/Window/showSaveFilePicker, which TypeScript's own types lack. */
type SavePicker = (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;

function pickerOf(scope: typeof globalThis): SavePicker | null {
  const picker: unknown = Reflect.get(scope, 'showSaveFilePicker');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a function of the platform that has no type yet
  return typeof picker === 'function' && scope.isSecureContext ? (picker.bind(scope) as SavePicker) : null;
}

/** Whether this browser can write straight to disk. */
export const writesToDisk = (): boolean => pickerOf(globalThis) !== null;

/** Offers bytes to the browser as a download. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has to begin first.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function memoryTarget(name: string, type: string): FileTarget {
  let parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const gather = (): void => {
    if (pieces.length > 0) parts.push(new Blob(pieces));
    [pieces, size] = [[], 0];
  };
  return {
    kind: 'memory',
    limit: MEMORY_LIMIT,
    async write(bytes) {
      pieces.push(bytes);
      size += bytes.length;
      if (size >= PART) gather();
    },
    async close() {
      gather();
      const blob = new Blob(parts, { type });
      return { save: () => saveBlob(blob, name) };
    },
    async abort() {
      parts = [];
      pieces = [];
    },
  };
}

/**
 * Opens a file to write to: one on disk where the browser allows it, which asks the person where (so call it in answer to a click), else one in
 * memory. `null`: the person changed their mind.
 */
export async function openTarget(name: string, type: string): Promise<FileTarget | null> {
  const picker = pickerOf(globalThis);
  if (picker === null) return memoryTarget(name, type);
  let stream: FileSystemWritableFileStream;
  try {
    const handle = await picker({ suggestedName: name });
    stream = await handle.createWritable();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // Not allowed here (a frame of another origin, a policy): memory still is.
    return memoryTarget(name, type);
  }
  return {
    kind: 'disk',
    limit: Infinity,
    write: (bytes) => stream.write(bytes),
    async close() {
      await stream.close();
      return { save: null };
    },
    abort: () => stream.abort(),
  };
}

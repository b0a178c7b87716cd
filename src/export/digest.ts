/** Counts a SHA-256 over bytes as they pass. */
export interface Digest {
  update(bytes: Uint8Array): void;
  /** The digest of everything so far, as 64 hexadecimal digits. Ends it. */
  hex(): string;
}

/**
 * Starts a SHA-256 (FIPS 180-4). The platform's own digest wants all bytes at once, which a file that is streamed to disk never has; so the code
 * for it is loaded here, when it is needed.
 */
export async function createSha256(): Promise<Digest> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const hash = sha256.create();
  return {
    update: (bytes) => void hash.update(bytes),
    hex: () => Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

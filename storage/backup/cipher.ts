import * as v from 'valibot'
import { FORMAT, VERSION } from './format'
import { BackupProblem } from './problem'

/** As OWASP advises for PBKDF2 with SHA-256 since 2023; half a second on an ordinary machine. */
const ITERATIONS = 600_000
/** A file may name more, for the day on which more is advised, but not so many that opening it never ends. */
const MOST_ITERATIONS = 10_000_000

const base64 = (min: number, max: number) =>
  v.pipe(v.string(), v.minLength(min), v.maxLength(max), v.regex(/^[A-Za-z0-9+/]+={0,2}$/))

/** A backup that opens with its passphrase alone: PBKDF2-SHA-256, then AES-256-GCM, which also shows any alteration. */
export const lockedSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  locked: v.strictObject({
    kdf: v.literal('PBKDF2-SHA-256'),
    cipher: v.literal('AES-256-GCM'),
    iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS), v.maxValue(MOST_ITERATIONS)),
    /** 16 and 12 random bytes, new for each file. */
    salt: base64(24, 24),
    iv: base64(16, 16),
    data: v.pipe(v.string(), v.minLength(24)),
  }),
})
export type Locked = v.InferOutput<typeof lockedSchema>

/** Locks a text with a passphrase. */
export async function lock(text: string, passphrase: string): Promise<Locked> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyOf(passphrase, salt, ITERATIONS)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text))
  return {
    format: FORMAT,
    version: VERSION,
    locked: {
      kdf: 'PBKDF2-SHA-256',
      cipher: 'AES-256-GCM',
      iterations: ITERATIONS,
      salt: toBase64(salt),
      iv: toBase64(iv),
      data: toBase64(new Uint8Array(data)),
    },
  }
}

/** Opens what was locked. A wrong passphrase and an altered file look alike: nothing comes out. */
export async function unlock({ locked }: Locked, passphrase: string): Promise<string> {
  const { iterations, salt, iv, data } = locked
  try {
    const key = await keyOf(passphrase, fromBase64(salt), iterations)
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(data))
    return new TextDecoder().decode(bytes)
  } catch (error) {
    // WebCrypto's one error for what does not decrypt, and atob's for what is no base64.
    if (error instanceof DOMException) throw new BackupProblem('wrong-passphrase')
    throw error
  }
}

/** The same passphrase typed on another machine may come in other code points (NFD Hangul on macOS): NFC is both. */
async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'))
  const secret = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Characters that `String.fromCharCode` takes at once without overflowing the stack; a multiple of 3. */
const CHUNK = 0x6000

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK))))
  return pieces.join('')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

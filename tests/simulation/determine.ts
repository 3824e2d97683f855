/** Takes chance, the network, folders and the stop-watch of this process into the hands of a run: the same seed, the same run. */
import crypto from 'node:crypto'
import * as folders from 'node:fs'
import files from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import type { Draw } from './draw.ts'

export interface Hands {
  /** What every random number and byte is drawn from. */
  chance: () => Draw
  /** What the stop-watch shows, in milliseconds. */
  now: () => number
  /** What answers every call that leaves the process. */
  fetch: (url: string, call: RequestInit) => Promise<Response>
}

/** How long the caller of a signal made by `AbortSignal.timeout` waits: the run's own time decides when that is over. */
const limits = new WeakMap<AbortSignal, number>()

export const limitOf = (signal: AbortSignal | null | undefined): number =>
  (signal && limits.get(signal)) ?? Number.POSITIVE_INFINITY

const chanceIn = (chance: Hands['chance']) => {
  const fill = <T extends NodeJS.ArrayBufferView>(view: T): T => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = chance().between(0, 255)
    return view
  }
  return {
    randomBytes: (size: number) => fill(Buffer.alloc(size)),
    randomFillSync: fill,
    randomInt: (from: number, until?: number) =>
      until === undefined ? chance().between(0, from - 1) : chance().between(from, until - 1),
    randomUUID: () => {
      const hex = fill(Buffer.alloc(16)).toString('hex')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
}

/**
 * The threads that read folders answer when they like; what is read is the same. A disk has room: how it fails is drawn.
 */
const promptFiles = {
  access: async (path: string) => Promise.resolve().then(() => folders.accessSync(path)),
  readdir: async (path: string) => Promise.resolve().then(() => folders.readdirSync(path)),
  stat: async (path: string) => Promise.resolve().then(() => folders.statSync(path)),
  statfs: () => Promise.resolve({ bsize: 4096, blocks: 1e9, bfree: 9e8, bavail: 9e8 }),
}

const textOf = (input: string | URL | Request): string =>
  input instanceof Request ? input.url : String(input)

/** @returns what gives everything back */
export const takeIntoHands = ({ chance, now, fetch }: Hands): (() => void) => {
  const { randomBytes, randomFillSync, randomInt, randomUUID } = crypto
  const { access, readdir, stat, statfs } = files
  const before = {
    random: Math.random,
    fetch: globalThis.fetch,
    timeout: AbortSignal.timeout.bind(AbortSignal),
    now: performance.now.bind(performance),
  }
  Object.assign(crypto, chanceIn(chance))
  Object.assign(files, promptFiles)
  Math.random = () => chance().next()
  performance.now = now
  globalThis.fetch = (input, call = {}) => fetch(textOf(input), call)
  AbortSignal.timeout = (ms) => {
    const { signal } = new AbortController()
    limits.set(signal, ms)
    return signal
  }
  syncBuiltinESMExports()
  return () => {
    Object.assign(crypto, { randomBytes, randomFillSync, randomInt, randomUUID })
    Object.assign(files, { access, readdir, stat, statfs })
    Math.random = before.random
    performance.now = before.now
    globalThis.fetch = before.fetch
    AbortSignal.timeout = before.timeout
    syncBuiltinESMExports()
  }
}

/** Keeps things on the device within its room, in whatever storage the place offers; the least needed goes first. */
import { isAtDesk, isInZalo } from './place.ts'
import { chooseToDrop, entryBytes, firmBytes, type Entry } from './storage-room.ts'

/** What a place offers: Zalo's own storage, the browser's, or memory. */
export interface Store {
  getItem: (key: string) => string | null | undefined
  setItem: (key: string, value: string) => void
  removeItem: (key: string) => void
}

/** Raised when the shape of stored values changes, so that old ones are never read. */
const PREFIX = 'qt2:'
const INDEX = `${PREFIX}index`
const EPOCH = `${PREFIX}epoch`
/** Zalo gives 5 MB (platform C.1); the rest is for the list of what is kept, and for what is counted otherwise there. */
const BUDGET_BYTES = 4_500_000
/** Of a part kept without network: a person's thing that any `answer:` must make room for. */
const OFFLINE_RANK = 1

const createMemory = (): Store => {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key),
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

let store: Store = createMemory()
let index = new Map<string, Entry>()
let isOpen = false
/** Stands in the names of what a person keeps, and changes with the person: what a broken list forgot is not found again. */
let epoch = ''

const worksHere = (candidate: Store): boolean => {
  try {
    candidate.setItem(`${PREFIX}probe`, '1')
    const works = candidate.getItem(`${PREFIX}probe`) === '1'
    candidate.removeItem(`${PREFIX}probe`)
    return works
  } catch {
    return false
  }
}

const browserStore = (): Store => {
  try {
    // At a desk others sit down, too: what was kept goes with the window.
    const kept = isAtDesk() ? window.sessionStorage : window.localStorage
    return worksHere(kept) ? kept : store
  } catch {
    return store
  }
}

/** Safe because only this module writes under its prefix, which names the version of the shapes. */
const asStored = <T>(text: string): T => JSON.parse(text) as T

const readIndex = (): Map<string, Entry> => {
  try {
    const kept = asStored<[string, Entry][]>(store.getItem(INDEX) || '[]')
    return new Map(kept.filter(([, entry]) => Number.isFinite(entry.bytes + entry.at)))
  } catch {
    // Each thing still readable is entered anew when it is next asked for.
    return new Map()
  }
}

const readEpoch = (): string => {
  try {
    return store.getItem(EPOCH) || ''
  } catch {
    return ''
  }
}

/** What says nothing about a person. */
const OF_THE_DEVICE = ['text-size', 'theme']
const isOfDevice = (key: string): boolean =>
  key.startsWith('device:') || OF_THE_DEVICE.includes(key)

const nameOf = (key: string): string => PREFIX + (isOfDevice(key) ? '' : epoch) + key

/** Takes over what is in a store, which from now on holds everything. */
export const openOn = (chosen: Store): void => {
  store = chosen
  epoch = readEpoch()
  index = readIndex()
  isOpen = true
}

/**
 * Chooses the storage once, before anything is read: Zalo's own inside Zalo, else the browser's, else the page's memory.
 * @param openNative gives Zalo's, or throws where this Zalo has none (-1404)
 */
export const openStorage = async (openNative: () => Promise<Store>): Promise<void> => {
  if (isOpen) return
  if (!isInZalo()) return openOn(browserStore())
  try {
    const native = await openNative()
    openOn(worksHere(native) ? native : browserStore())
  } catch {
    openOn(browserStore())
  }
}

const writeIndex = (): void => store.setItem(INDEX, JSON.stringify([...index]))

/** Writes are counted, not timed: a phone's clock jumps. */
const enter = (key: string, text: string): void => {
  const at = Math.max(0, ...[...index.values()].map((entry) => entry.at)) + 1
  index.set(key, { bytes: entryBytes(key, text), at })
}

const drop = (key: string): void => {
  index.delete(key)
  store.removeItem(nameOf(key))
}

/** What was remembered under a key, or undefined; what cannot be read any more is let go of. */
export const recall = <T>(key: string): T | undefined => {
  try {
    const text = store.getItem(nameOf(key))
    if (!text) return undefined
    const value = asStored<T>(text)
    if (!index.has(key)) enter(key, text)
    return value
  } catch {
    forget(key)
    return undefined
  }
}

const readRaw = (key: string): string | null | undefined => {
  try {
    return store.getItem(nameOf(key))
  } catch {
    return null
  }
}

/** Some stores lose what is too much without a word: only what can be read again was kept. */
const write = (key: string, text: string): boolean => {
  writeIndex()
  store.setItem(nameOf(key), text)
  return store.getItem(nameOf(key)) === text
}

/**
 * Remembers a value. What begins with `answer:` makes room for everything else, what begins with `offline:` for all but
 * those; drafts, check-ins that wait, settings and the sign-in always stay. A key beginning with `device:` belongs to the
 * device and outlives a change of person.
 * @returns false when there was no room, or no storage: what was kept under the key before then stays
 */
export const remember = (key: string, value: unknown): boolean => {
  const text = JSON.stringify(value)
  const toDrop = chooseToDrop(index, { key, bytes: entryBytes(key, text) }, BUDGET_BYTES)
  if (toDrop === null) return false
  const before = readRaw(key)
  try {
    toDrop.forEach(drop)
    enter(key, text)
    if (write(key, text)) return true
  } catch {
    // Full, or closed to us: as if there were no room.
  }
  restore(key, before)
  return false
}

const restore = (key: string, before: string | null | undefined): void => {
  try {
    index.delete(key)
    if (before) {
      enter(key, before)
      store.setItem(nameOf(key), before)
    }
    writeIndex()
  } catch {
    // Nothing more can be done on this device.
  }
}

export const forget = (key: string): void => {
  try {
    drop(key)
    writeIndex()
  } catch {
    // What cannot be removed cannot be read either.
  }
}

/** The keys kept that begin so, oldest first. */
export const listKept = (prefix: string): string[] =>
  [...index]
    .filter(([key]) => key.startsWith(prefix))
    .toSorted(([, a], [, b]) => a.at - b.at)
    .map(([key]) => key)

/** How many bytes a thing kept for reading without network may still take. */
export const roomLeft = (): number => BUDGET_BYTES - firmBytes(index, OFFLINE_RANK)

/** Lets go of everything a person left on the device, the sign-in included; what the list has lost is found no more. */
export const forgetPerson = (): void => {
  for (const key of index.keys()) if (!isOfDevice(key)) forget(key)
  epoch = `${crypto.getRandomValues(new Uint32Array(2)).join('')}:`
  try {
    store.setItem(EPOCH, epoch)
  } catch {
    // A store that takes nothing keeps nothing new, either.
  }
}

/** Keeps small things on the device, in whatever storage the place offers. */
import { isAtDesk, isInZalo } from './place.ts'
import { openNativeStorage } from './zalo.ts'

interface Store {
  getItem: (key: string) => string | null
  setItem: (key: string, value: string) => void
  removeItem: (key: string) => void
}

/** Raised when the shape of stored values changes, so that old ones are never read. */
const PREFIX = 'qt1:'

const memory = new Map<string, string>()

const memoryStore: Store = {
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, value) => void memory.set(key, value),
  removeItem: (key) => void memory.delete(key),
}

let store: Store = memoryStore

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
    return worksHere(kept) ? kept : memoryStore
  } catch {
    return memoryStore
  }
}

/** Chooses the storage once, before anything is read: Zalo's own inside Zalo, else the browser's. */
export const openStorage = async (): Promise<void> => {
  if (store !== memoryStore) return
  if (!isInZalo()) {
    store = browserStore()
    return
  }
  try {
    const native = await openNativeStorage()
    store = worksHere(native) ? native : browserStore()
  } catch {
    store = browserStore()
  }
}

/** Safe because only `remember` writes under this prefix, which names the version of the shapes. */
const asStored = <T>(text: string): T => JSON.parse(text) as T

/** What was remembered under a key, or undefined. */
export const recall = <T>(key: string): T | undefined => {
  try {
    const text = store.getItem(PREFIX + key)
    return text ? asStored<T>(text) : undefined
  } catch {
    return undefined
  }
}

/** Remembers a value; a full or missing storage loses it silently, since everything here can be fetched again. */
export const remember = (key: string, value: unknown): void => {
  try {
    store.setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    memoryStore.setItem(PREFIX + key, JSON.stringify(value))
  }
}

export const forget = (key: string): void => {
  try {
    store.removeItem(PREFIX + key)
  } catch {
    memoryStore.removeItem(PREFIX + key)
  }
}

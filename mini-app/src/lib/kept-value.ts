/** Holds one value that stays on the device, and tells the screens when it changes. */
import { useSyncExternalStore } from 'react'
import { recall, remember } from './storage.ts'

export interface KeptValue<T> {
  get: () => T
  set: (value: T) => void
  /** The value for a component, which is drawn again when it changes. */
  use: () => T
}

/** @param fallback what holds while nothing was kept; the same object every time */
export const keptValue = <T>(key: string, fallback: T): KeptValue<T> => {
  let known: T | undefined
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  // Asked for before the storage is open, it must be asked for again.
  const get = (): T => (known ??= recall<T>(key)) ?? fallback
  const set = (value: T): void => {
    known = value
    remember(key, value)
    listeners.forEach((tell) => tell())
  }
  return { get, set, use: () => useSyncExternalStore(subscribe, get) }
}

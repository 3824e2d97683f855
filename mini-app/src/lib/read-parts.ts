/** Remembers on the device alone which parts the person has read (feature 13: no receipt leaves it). */
import { useSyncExternalStore } from 'react'
import { recall, remember } from './storage.ts'

const KEY = 'read-parts'
const listeners = new Set<() => void>()
let known: readonly string[] | undefined

const readParts = (): readonly string[] => (known ??= recall<string[]>(KEY) ?? [])

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const markRead = (partId: string): void => {
  if (readParts().includes(partId)) return
  known = [...readParts(), partId]
  remember(KEY, known)
  listeners.forEach((tell) => tell())
}

export const useReadParts = (): readonly string[] => useSyncExternalStore(subscribe, readParts)

/** Remembers on the device alone which version of a part its reader has opened. */
import { useSyncExternalStore } from 'react'
import { recall, remember } from './storage.ts'

const KEY = 'seen-versions'
const listeners = new Set<() => void>()
let known: Readonly<Record<string, number>> | undefined

const seenVersions = (): Readonly<Record<string, number>> =>
  (known ??= recall<Record<string, number>>(KEY) ?? {})

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const markSeen = (partId: string, version: number): void => {
  if ((seenVersions()[partId] ?? 1) >= version) return
  known = { ...seenVersions(), [partId]: version }
  remember(KEY, known)
  listeners.forEach((tell) => tell())
}

/** Whether a part that was read has been corrected since. */
export const useIsChangedSince = (): ((part: { id: string; version?: number }) => boolean) => {
  const seen = useSyncExternalStore(subscribe, seenVersions)
  return ({ id, version = 1 }) => version > (seen[id] ?? 1)
}

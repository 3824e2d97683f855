/** Brings the way of seeing the app from and to the account, so that a new phone shows it after signing in. */
import { useSyncExternalStore } from 'react'
import { api, call } from './api.ts'
import { applyLook, currentLook, isLookUnsent, noteLookSent } from './look.ts'
import { remember } from './storage.ts'

/** Somebody trying sizes presses several times. */
const SEND_AFTER_MS = 800

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

const send = async (): Promise<void> => {
  const look = currentLook()
  try {
    await call(api.display.$put({ json: look }))
    const now = currentLook()
    if (now.textPercent === look.textPercent && now.theme === look.theme) noteLookSent()
  } catch {
    // It stays noted as unsent, and goes when there is network again or at the next start.
  }
  listeners.forEach((tell) => tell())
}

/** Sends the choice once the person has stopped trying. */
export const sendLookSoon = (): void => {
  listeners.forEach((tell) => tell())
  clearTimeout(timer)
  timer = setTimeout(() => void send(), SEND_AFTER_MS)
}

const sendIfUnsent = (): void => {
  if (isLookUnsent()) sendLookSoon()
}

/** What was chosen here without network wins; otherwise the account's choice is taken over. */
export const syncLook = async (): Promise<void> => {
  window.addEventListener('online', sendIfUnsent)
  if (isLookUnsent()) return send()
  try {
    const { setting } = await call(api.display.$get())
    remember('look-synced', true)
    if (setting !== null && !isLookUnsent()) applyLook(setting)
  } catch {
    // The device's own way of showing stays.
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the account still has to hear of the last choice. */
export const useIsLookUnsent = (): boolean => useSyncExternalStore(subscribe, isLookUnsent)

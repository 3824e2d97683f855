/** Remembers on the device alone which parts the person has read (feature 13: no receipt leaves it). */
import { keptValue } from './kept-value.ts'

const NONE: readonly string[] = []
const readParts = keptValue('read-parts', NONE)

export const markRead = (partId: string): void => {
  if (!readParts.get().includes(partId)) readParts.set([...readParts.get(), partId])
}

export const useReadParts = (): readonly string[] => readParts.use()

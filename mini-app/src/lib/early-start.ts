/** Begins, while the screens are still on their way, what they would wait for: signing in, and the part of the address. */
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { api, call } from './api.ts'
import { partOfPath } from './part-of-path.ts'
import { isAtDesk } from './place.ts'
import { currentToken, signInEarly } from './sign-in.ts'
import { openStorage } from './storage.ts'
import { openNativeStorage } from './zalo.ts'

let asked: { id: string; answer: Promise<ReadablePart> } | undefined

/** The id in the address of a part, if one is open. */
export const partOfAddress = (): string | undefined => partOfPath(window.location.pathname)

const ask = (id: string): Promise<ReadablePart> => call(api.parts[':id'].$get({ param: { id } }))

/** The answer that is on its way since the start, for the first who asks; everybody after that asks anew. */
export const askPart = (id: string): Promise<ReadablePart> => {
  if (asked?.id !== id) return ask(id)
  const { answer } = asked
  asked = undefined
  return answer
}

/** Who did not agree yet is given nothing to read, and asked first. */
const mayRead = async (): Promise<boolean> => {
  if (currentToken() !== undefined) return true
  if (isAtDesk()) return false
  return (await signInEarly()).me?.consent === 'dong_y'
}

/** To be called once, first of all. What fails here is tried again by the screens, which say so. */
export const startEarly = async (): Promise<void> => {
  await openStorage(openNativeStorage)
  const id = partOfAddress()
  if (!(await mayRead()) || id === undefined) return
  asked = { id, answer: ask(id) }
  await asked.answer
}

/** Knows whether the code last shown can still be scanned, and hands it to an open scanner. */
import { post } from './dom.js'
import { nowMs } from './now.js'

/** A code is good for a minute and may have been on the screen for a quarter of it when it was seen. */
const CODE_LIFE_MS = 45_000

/** Milliseconds for which the last code is good, at least; 0 when there is none. */
export const codeLeft = ({ state }) => {
  const { lastCode } = state.phone
  return lastCode === null ? 0 : Math.max(0, lastCode.seenAtMs + CODE_LIFE_MS - nowMs(state))
}

/** @returns the name of a person, or an empty text */
export const nameOf = (state, id) => state.people.find((person) => person.id === id)?.name ?? ''

/** @returns false when the person played has no scanner open */
export const scanWithScanner = (page, content) => {
  if (!page.state.phone.scanning.includes(page.person.id)) return false
  void post('scan', { as: page.person.id, content })
  return true
}

/** Keeps the frames in which phones run: one shows, and one that projects a code goes on behind it. */
import { el, fill, words } from './dom.js'

const screen = () => document.getElementById('screen')

const frameOf = (person) =>
  [...screen().children].find((frame) => frame.dataset.person === person.id)

/** Every live phone holds connections, of which a browser has few: only these stay. */
const keepOnly = (ids) => {
  const frames = [...screen().children]
  for (const frame of frames) if (!ids.includes(frame.dataset.person)) frame.remove()
}

const showOnly = (shown) => {
  for (const frame of screen().children) frame.inert = frame !== shown
}

const asPerson = (address, person) => {
  const url = new URL(address)
  url.searchParams.set('practiceAs', person.id)
  return url.href
}

/** Starts this person's app at an address, as if it had not been open. */
export const openCold = (person, address) => {
  frameOf(person)?.remove()
  const frame = el('iframe', {
    src: asPerson(address, person),
    title: fill(words.phone, { name: person.name }),
    allow: 'clipboard-write; screen-wake-lock',
    'data-person': person.id,
    onload: () => (frame.dataset.loaded = 'yes'),
  })
  screen().append(frame)
  showOnly(frame)
}

/** @param message what the phone's script in the frame understands @returns false when the app is not there yet */
export const tellApp = (person, message, origin) => {
  const frame = frameOf(person)
  if (frame?.dataset.loaded !== 'yes') return false
  frame.contentWindow.postMessage(message, origin)
  return true
}

/**
 * Shows this person's phone, as it was left if it is still there.
 * @param projecting the id of whoever shows a code that is still good, or null
 */
export const showFrame = (person, projecting, address) => {
  keepOnly([person.id, projecting])
  const frame = frameOf(person)
  if (frame) showOnly(frame)
  else openCold(person, address)
}

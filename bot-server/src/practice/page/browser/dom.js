/** Builds elements, fills in words, and talks to the stand-in. */

/** The words of the page. */
export const words = JSON.parse(document.getElementById('words').textContent)

/** Fills `{slot}`s. @param {string} text @param {Record<string, string | number>} slots */
export const fill = (text, slots) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name) => String(slots[name] ?? whole))

const isShown = (child) => child !== null && child !== undefined && child !== false

/**
 * Makes an element.
 * @param {string} tag @param {Record<string, any>} attributes `on…` are listeners, `false` and null are left out
 * @param {...(Node | string | null | false)} children
 */
export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter(isShown))
  return element
}

/** Replaces what an element holds. @param {Element} element */
export const put = (element, ...children) => element.replaceChildren(...children.filter(isShown))

const SVG = 'http://www.w3.org/2000/svg'

/** A picture of one path. @param {Record<string, string>} attributes @param {string} path */
export const svg = (attributes, path) => {
  const picture = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value)
  picture.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(SVG, 'path')
  line.setAttribute('d', path)
  picture.append(line)
  return picture
}

/** An icon drawn from one path in a 24-unit square. @param {string} path */
export const icon = (path) => svg({ class: 'icon', viewBox: '0 0 24 24' }, path)

/** A count of news, or nothing. @param {number} count */
export const badge = (count) =>
  count > 0 &&
  el(
    'span',
    { class: 'badge' },
    String(count),
    el('span', { class: 'sr-only' }, ` ${words.newWord}`),
  )

/** Says something for a few seconds. @param {string | Node} content */
export const toast = (content) => {
  const note = el('div', { class: 'toast', onclick: () => note.remove() }, content)
  document.getElementById('toasts').append(note)
  setTimeout(() => note.remove(), 8000)
}

/** Posts to the stand-in; a refusal is said in its own words. @returns {Promise<object | null>} null when refused */
export const post = (path, body) => postTo(`/practice/${path}`, body)

/** The same at any address of this server. */
export const postTo = async (address, body) => {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = await response.json()
    if (answer.refused === undefined) return answer
    toast(answer.refused)
  } catch {
    toast(words.failed)
  }
  return null
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** The field `YYYY-MM-DDTHH:MM` of Vietnam, whatever the visitor's machine thinks. @param {number} ms epoch */
export const fieldTimeOf = (ms) => new Date(ms + VIETNAM_OFFSET_MS).toISOString().slice(0, 16)

/** `HH:MM` in Vietnam. @param {number} ms epoch */
export const timeOf = (ms) => fieldTimeOf(ms).slice(11)

/** The weekday and day in Vietnam. @param {number} ms epoch */
export const dayOf = (ms) => {
  const day = new Date(ms + VIETNAM_OFFSET_MS)
  const date = `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`
  return `${words.weekdays[day.getUTCDay()]} ${date}`
}

/** Shows the hall's screen: the QR code a phone projects, kept in sight whoever the visitor plays next. */
import { el, fill, icon, put, svg, words } from './dom.js'
import { openLink } from './phone.js'
import { codeLeft, nameOf, scanWithScanner } from './scan.js'

/** The modules as the phone showed them, with the quiet border that cameras need. */
const picture = (rows) => {
  const border = 3
  const size = rows.length + 2 * border
  const path = rows
    .flatMap((row, y) =>
      [...row].map((cell, x) => (cell === '1' ? `M${x + border} ${y + border}h1v1h-1z` : '')),
    )
    .join('')
  return svg(
    { class: 'code', viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges' },
    path,
  )
}

/** With the app's scanner open the code goes to it; else Zalo's own scanner opens what the code links to. */
const scan = (page, actions, content) => {
  if (!scanWithScanner(page, content)) openLink(page, content)
  actions.showPhoneView()
}

const leftOver = (page, code) =>
  fill(words.codeBy, {
    name: nameOf(page.state, code.shownBy),
    seconds: Math.ceil(codeLeft(page) / 1000),
  })

/** Draws the panel anew; without a code that is still good it says how to get one. */
export const showHall = (page, actions) => {
  const hall = document.getElementById('hall')
  const code = codeLeft(page) > 0 ? page.state.phone.lastCode : null
  hall.classList.toggle('empty', code === null)
  if (code === null) {
    put(hall, el('h2', {}, words.hall), el('p', {}, words.noCode))
    return
  }
  put(
    hall,
    el('h2', { class: 'sr-only' }, words.hall),
    picture(code.rows),
    el('p', { class: 'left-over', id: 'code-left' }, leftOver(page, code)),
    el(
      'button',
      { type: 'button', class: 'primary', onclick: () => scan(page, actions, code.content) },
      icon('M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16'),
      words.scanShown,
    ),
  )
}

/** Each second: the time left, or the panel without its code. */
export const tickHall = (page, actions) => {
  const line = document.getElementById('code-left')
  if (line === null) return
  if (codeLeft(page) > 0) line.textContent = leftOver(page, page.state.phone.lastCode)
  else showHall(page, actions)
}

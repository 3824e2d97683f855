/** Shows on the phone what a Mini App sends as a notice: over everything, until it is opened or put away. */
import { el, icon, put, words } from './dom.js'

/** Notices that the visitor put away or opened. */
const gone = new Set()

const newestOf = ({ state, person }) =>
  state.notices.findLast(({ id, zaloUserId }) => zaloUserId === person.zaloUserId && !gone.has(id))

const putAway = (page, actions, notice) => {
  gone.add(notice.id)
  showNotices(page, actions)
}

const banner = (page, actions, notice) => {
  const open = () => {
    putAway(page, actions, notice)
    actions.openLink(notice.buttonUrl)
  }
  return el(
    'div',
    { class: 'zalo-notice', role: 'alert' },
    el('h3', {}, words.zaloNotice),
    el('strong', {}, notice.title),
    el('p', {}, notice.text),
    el('button', { type: 'button', class: 'primary', onclick: open }, notice.buttonText),
    el(
      'button',
      {
        type: 'button',
        class: 'put-away',
        'aria-label': words.closeNotice,
        title: words.closeNotice,
        onclick: () => putAway(page, actions, notice),
      },
      icon('M6 6l12 12M18 6L6 18'),
    ),
  )
}

/** Draws the newest notice of whoever is played, if there is one. */
export const showNotices = (page, actions) => {
  const place = document.getElementById('notices')
  const notice = newestOf(page)
  if (place) put(place, notice && banner(page, actions, notice))
}

/** Adds a notice that has just come. */
export const addNotice = (page, actions, notice) => {
  if (page.state.notices.some(({ id }) => id === notice.id)) return
  page.state.notices.push(notice)
  showNotices(page, actions)
}

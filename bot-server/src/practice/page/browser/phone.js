/** Shows the phone: the Mini App in a frame, and the sheets Zalo draws around it. */
import { el, fill, icon, post, put, words } from './dom.js'
import { openCold, showFrame, tellApp } from './frames.js'
import { codeLeft, nameOf, scanWithScanner } from './scan.js'

const rootOf = ({ phoneOrigin, miniAppId }) => `${phoneOrigin}/zapps/${miniAppId}/`

/** The address in the phone of a link into the Mini App, or null for any other link. */
export const appAddress = (state, link) => {
  const prefix = `https://zalo.me/s/${state.miniAppId}`
  return link.startsWith(`${prefix}/`) || link.startsWith(`${prefix}?`) || link === prefix
    ? new URL(link.slice(prefix.length).replace(/^\//, ''), rootOf(state)).href
    : null
}

/** Opens a link into the Mini App: an open app is told of it, as Zalo does; else it starts there. */
export const openLink = (page, link) => {
  const url = appAddress(page.state, link)
  if (url === null) return
  if (!tellApp(page.person, { practicePhone: 'open', url }, page.state.phoneOrigin))
    openCold(page.person, url)
}

const scanButton = (page) =>
  el(
    'button',
    {
      type: 'button',
      class: 'primary wide',
      disabled: codeLeft(page) === 0,
      onclick: () => scanWithScanner(page, page.state.phone.lastCode.content),
    },
    icon('M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16'),
    words.scanShown,
  )

const scannerNote = (page) => {
  const left = codeLeft(page)
  if (left === 0) return words.scannerHelp
  const name = nameOf(page.state, page.state.phone.lastCode.shownBy)
  return fill(words.codeBy, { name, seconds: Math.ceil(left / 1000) })
}

const scannerSheet = (page) => {
  const field = el('input', { type: 'text', id: 'pasted', autocomplete: 'off' })
  const read = (event) => {
    event.preventDefault()
    if (field.value.trim()) scanWithScanner(page, field.value.trim())
  }
  const close = () => post('scan', { as: page.person.id, content: null })
  return el(
    'div',
    { class: 'sheet', role: 'dialog', 'aria-label': words.scannerOpen },
    el('h3', {}, words.scannerOpen),
    el('p', {}, scannerNote(page)),
    scanButton(page),
    el(
      'form',
      { class: 'paste', onsubmit: read },
      el('label', { for: 'pasted' }, words.pasteLink),
      field,
      el('button', { type: 'submit' }, words.readLink),
    ),
    el('button', { type: 'button', class: 'wide', onclick: close }, words.closeScanner),
  )
}

const shareSheet = (page, text) => {
  const pick = (chatId) => post('share', { as: page.person.id, chatId })
  const groups = page.state.groups.filter((group) => group.memberIds.includes(page.person.id))
  return el(
    'div',
    { class: 'sheet', role: 'dialog', 'aria-label': words.shareTitle },
    el('h3', {}, words.shareTitle),
    el('p', { class: 'shared-text' }, text),
    ...groups.map((group) =>
      el(
        'button',
        { type: 'button', class: 'primary wide', onclick: () => pick(group.chatId) },
        fill(group.channel === 'oa' ? words.oaGroup : words.group, { name: group.name }),
      ),
    ),
    el('button', { type: 'button', class: 'wide', onclick: () => pick(null) }, words.closeShare),
  )
}

const sheetOf = (page) => {
  const { scanning, sharing } = page.state.phone
  if (scanning.includes(page.person.id)) return scannerSheet(page)
  const shared = sharing.find(({ person }) => person === page.person.id)
  return shared ? shareSheet(page, shared.text) : null
}

/** Draws the sheet over the frame, and leaves the frame alone. */
export const updatePhone = (page) => {
  const pasted = document.getElementById('pasted')?.value
  put(document.getElementById('sheets'), sheetOf(page))
  const field = document.getElementById('pasted')
  if (field && pasted) field.value = pasted
}

const barButton = (label, path, onclick) =>
  el('button', { type: 'button', 'aria-label': label, title: label, onclick }, icon(path))

const goBack = (page) => tellApp(page.person, { practicePhone: 'back' }, page.state.phoneOrigin)

const goHome = (page) => openCold(page.person, rootOf(page.state))

const device = (page) =>
  el(
    'div',
    { class: 'device' },
    el(
      'div',
      { class: 'status-bar', 'aria-hidden': 'true' },
      el('span', { id: 'phone-time' }),
      el('span', { id: 'phone-owner' }),
    ),
    el(
      'div',
      { class: 'app-bar' },
      barButton(words.back, 'M15 5l-7 7 7 7', () => goBack(page)),
      el('span', { class: 'app-title' }, words.product),
      barButton(words.home, 'M4 11l8-7 8 7v9h-6v-6h-4v6H4z', () => goHome(page)),
    ),
    el('div', { id: 'notices' }),
    el('div', { id: 'screen', class: 'screen' }),
    el('div', { id: 'sheets' }),
  )

/** Draws the phone of the person the visitor plays; drawn once, since a frame that is moved starts anew. */
export const showPhone = (page) => {
  if (document.getElementById('screen') === null)
    put(
      document.getElementById('phone'),
      el('h2', { class: 'sr-only', id: 'phone-title' }),
      device(page),
    )
  document.getElementById('phone-title').textContent = fill(words.phone, { name: page.person.name })
  document.getElementById('phone-owner').textContent = page.person.name
  const projecting = codeLeft(page) > 0 ? page.state.phone.lastCode.shownBy : null
  showFrame(page.person, projecting, rootOf(page.state))
  updatePhone(page)
}

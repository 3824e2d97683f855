/** Shows what a message says: quoted message, text with links and mentions, picture. */
import { el, icon, words } from './dom.js'
import { appAddress } from './phone.js'

const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/

const appLink = (page, actions, address) =>
  el(
    'a',
    {
      class: 'app-link',
      href: appAddress(page.state, address),
      onclick: (event) => {
        event.preventDefault()
        actions.openLink(address)
      },
    },
    icon('M7 3h10v18H7zM11 18h2'),
    el(
      'span',
      {},
      el('strong', {}, words.openInMiniApp),
      el('small', {}, address.replace('https://', '')),
    ),
  )

const link = (page, actions, address) =>
  appAddress(page.state, address) === null
    ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address)
    : appLink(page, actions, address)

const withMention = (mention, text) => {
  const at = text.indexOf(mention)
  if (at < 0) return [text]
  return [
    text.slice(0, at),
    el('span', { class: 'mentioned' }, mention),
    text.slice(at + mention.length),
  ]
}

/** A link into the app is a card of its own: the line breaks around it would only make holes. */
const besideCards = (page, parts, index) => {
  const isCard = (at) => parts[at] !== undefined && appAddress(page.state, parts[at]) !== null
  const text = isCard(index - 1) ? parts[index].replace(/^\n+/, '') : parts[index]
  return isCard(index + 1) ? text.replace(/\n+$/, '') : text
}

const textParts = (page, actions, message) => {
  const parts = message.text.split(LINK)
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [link(page, actions, part)]
    const text = besideCards(page, parts, index)
    const mention = `@${message.mentionName ?? page.state.bot.name}`
    return message.mentionsBot ? withMention(mention, text) : [text]
  })
}

const quoted = (page, message) => {
  const original = page.state.messages[message.chatId]?.find(({ id }) => id === message.replyToId)
  if (!original) return null
  return el(
    'blockquote',
    {},
    el('strong', {}, original.from.name),
    el('span', {}, original.text.slice(0, 90)),
  )
}

/** Files and uploaded pictures stop opening seven days after they came. */
const isGone = (page, { readableUntil }) =>
  typeof readableUntil === 'string' && readableUntil <= page.state.clock.now

const file = (page, message) =>
  el(
    'p',
    { class: 'media' },
    icon('M7 3h7l5 5v13H7zM14 3v5h5'),
    ` ${message.fileName ?? words.file}`,
    isGone(page, message) && el('small', {}, ` ${words.fileGone}`),
  )

const media = (page, message) => {
  if (message.kind === 'file') return file(page, message)
  if (message.kind === 'photo' && message.media !== null)
    return el('img', { class: 'photo', src: message.media, alt: words.photo })
  if (message.kind === 'photo') return file(page, message)
  if (message.kind === 'sticker') return el('p', { class: 'media' }, words.sticker)
  return message.kind === 'unsupported' ? el('p', { class: 'media' }, words.file) : null
}

/** The parts of a bubble, in reading order. */
export const messageBody = (page, actions, message) =>
  [
    quoted(page, message),
    media(page, message),
    message.text !== '' && el('div', { class: 'text' }, ...textParts(page, actions, message)),
  ].filter(Boolean)

/** Shows one chat as Zalo does, and lets the person the visitor plays write in it. */
import { composer } from './composer.js'
import { badge, dayOf, el, fill, icon, put, timeOf, words } from './dom.js'
import { messageBody } from './message.js'
import { countUnread, markSeen } from './unread.js'

const byId = (id) => document.getElementById(id)

const currentGroup = (page) => page.state.groups.find((group) => group.chatId === page.chatId)

const canRead = (page, group) => !group || group.memberIds.includes(page.person.id)

const tab = (page, actions, { chatId, label, isOpen }) =>
  el(
    'button',
    {
      type: 'button',
      role: 'tab',
      'aria-selected': String(page.chatId === chatId),
      onclick: () => actions.openChat(chatId),
    },
    label,
    page.chatId !== chatId && isOpen && badge(countUnread(page.state, chatId)),
  )

const groupLabel = ({ name, channel }) =>
  fill(channel === 'oa' ? words.oaGroup : words.group, { name })

/** Who follows the account has a conversation with it, and who has written to it. */
const hasOaChat = ({ person, state }) =>
  person.knowsOa || (state.messages[person.oaChatId] ?? []).length > 0

/** Groups of the person's own; who is in none sees that there is one. */
const shownGroups = ({ person, state }) => {
  const own = state.groups.filter(({ memberIds }) => memberIds.includes(person.id))
  return own.length > 0 ? own : state.groups.slice(0, 1)
}

const isOaChat = (page) =>
  page.chatId === page.person.oaChatId || currentGroup(page)?.channel === 'oa'

const tabs = (page, actions) =>
  el(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': words.chats },
    ...shownGroups(page).map((group) =>
      tab(page, actions, {
        chatId: group.chatId,
        label: groupLabel(group),
        isOpen: canRead(page, group),
      }),
    ),
    tab(page, actions, { chatId: page.person.id, label: words.privateChat, isOpen: true }),
    hasOaChat(page) &&
      tab(page, actions, {
        chatId: page.person.oaChatId,
        label: words.privateOaChat,
        isOpen: true,
      }),
  )

const initials = (name) =>
  name
    .split(/\s+/)
    .slice(-2)
    .map((word) => word[0])
    .join('')
    .toUpperCase()

const hueOf = (id) => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 11)

const avatar = (from) =>
  el(
    'span',
    {
      class: from.isBot ? 'avatar bot' : 'avatar',
      style: from.isBot ? null : `--hue:${hueOf(from.id)}`,
      'aria-hidden': 'true',
    },
    from.isBot ? icon('M12 3v3M6 8h12v10H6zM9.5 12v2M14.5 12v2') : initials(from.name),
  )

/** How long a message that has just come stands out. */
const FRESH_MS = 2500
const arrivals = new Map()

/** Notes that a message has come now. */
export const noteArrival = (message) => arrivals.set(message.id, Date.now())

const isFresh = ({ id }) => Date.now() - (arrivals.get(id) ?? 0) < FRESH_MS

const classOf = (message, isOwn) =>
  ['message', isOwn && 'own', isFresh(message) && 'fresh'].filter(Boolean).join(' ')

const messageItem = (page, actions, message) => {
  const isOwn = message.from.id === page.person.id
  return el(
    'li',
    { class: classOf(message, isOwn), 'data-id': message.id },
    isOwn ? null : avatar(message.from),
    el(
      'div',
      { class: 'bubble' },
      el(
        'p',
        { class: isOwn ? 'sr-only' : 'sender' },
        isOwn ? words.you : message.from.name,
        message.from.isBot && el('span', { class: 'tag' }, message.mentionName ? 'OA' : words.bot),
      ),
      ...messageBody(page, actions, message),
      el(
        'p',
        { class: 'meta' },
        el('time', { datetime: message.sentAt }, timeOf(Date.parse(message.sentAt))),
        message.from.isBot &&
          el(
            'button',
            { type: 'button', class: 'link', onclick: () => actions.replyTo(message) },
            words.reply,
          ),
      ),
    ),
  )
}

const messageList = (page, actions, messages) => {
  const items = []
  let day = ''
  for (const message of messages) {
    const thisDay = dayOf(Date.parse(message.sentAt))
    if (thisDay !== day) items.push(el('li', { class: 'day-line' }, el('span', {}, thisDay)))
    day = thisDay
    items.push(messageItem(page, actions, message))
  }
  return el(
    'ol',
    { class: 'messages', id: 'messages', role: 'log', 'aria-label': words.messages, tabindex: '0' },
    ...items,
  )
}

const note = (text) => el('div', { class: 'messages empty' }, el('p', {}, text))

const listOf = (page, actions, group) => {
  const { name } = page.person
  if (!canRead(page, group)) return note(fill(words.notMember, { name }))
  const messages = page.state.messages[page.chatId] ?? []
  if (messages.length > 0) return messageList(page, actions, messages)
  if (group) return note(words.emptyGroup)
  if (isOaChat(page)) return note(fill(words.noPrivateOa, { name }))
  return note(fill(page.person.hasWrittenToBot ? words.noPrivate : words.neverWrote, { name }))
}

const isNearEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 80

const scrollToEnd = (list) => {
  list.scrollTop = list.scrollHeight
}

/** What grows around the list must not push its end out of sight. */
const keepEndInSight = (list) => {
  let isAtEnd = true
  list.addEventListener('scroll', () => (isAtEnd = isNearEnd(list)))
  new ResizeObserver(() => isAtEnd && scrollToEnd(list)).observe(list)
}

/** Says that something new lies below what the visitor reads. */
const showNewestButton = (list) => {
  const toEnd = () => {
    scrollToEnd(list)
    button.remove()
  }
  const button = el('button', { type: 'button', class: 'to-newest', onclick: toEnd }, words.newest)
  list.addEventListener('scroll', () => isNearEnd(list) && button.remove())
  byId('chat-body').append(button)
}

/** What one person sees of one chat. */
const keyOf = (page) => `${page.person.id} ${page.chatId}`

/** How the list stood before it is drawn anew: null for another chat's, or where its end was in sight. */
const standingOf = (page, count) => {
  const old = byId('messages')
  if (old === null || old.dataset.key !== keyOf(page) || isNearEnd(old)) return null
  const hasNews = old.dataset.count !== count || document.querySelector('.to-newest') !== null
  return { place: old.scrollTop, hasNews }
}

const isInSight = (page) => page.view === 'chat' || matchMedia('(min-width: 1200px)').matches

/** Draws the messages of the open chat anew; the place in a long list stays, unless its end was in sight. */
export const showMessages = (page, actions) => {
  const count = String(page.state.messages[page.chatId]?.length ?? 0)
  const before = standingOf(page, count)
  const list = listOf(page, actions, currentGroup(page))
  Object.assign(list.dataset, { key: keyOf(page), count })
  put(byId('chat-body'), list)
  showChatHead(page, actions)
  keepEndInSight(list)
  if (before === null) scrollToEnd(list)
  else list.scrollTop = before.place
  if (before?.hasNews) showNewestButton(list)
  if (isInSight(page)) markSeen(page.state, page.chatId)
}

/** Draws the tabs with their counts of news. */
export const showChatHead = (page, actions) => {
  const count = currentGroup(page)?.memberIds.length
  put(
    byId('chat-head'),
    tabs(page, actions),
    count !== undefined && el('p', { class: 'members' }, fill(words.memberCount, { count })),
  )
}

/** Draws where the person writes; what is typed stays. */
export const showComposer = (page, actions) => {
  const group = currentGroup(page)
  const hadFocus = document.activeElement?.id === 'composer'
  const chat = { isGroup: group !== undefined, isOa: isOaChat(page) }
  put(byId('chat-foot'), canRead(page, group) && composer(page, actions, chat))
  if (hadFocus) byId('composer')?.focus()
}

/** Draws the chat that is open. */
export const showChat = (page, actions) => {
  showComposer(page, actions)
  showMessages(page, actions)
}

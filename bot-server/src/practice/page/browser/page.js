/** Runs the practice page: holds what is known, follows the live feed, lets the visitor pick a person. */
import { noteArrival, showChat, showChatHead, showComposer, showMessages } from './chat.js'
import { showClock, tickClock } from './clock.js'
import { say } from './composer.js'
import { badge, el, put, toast, words } from './dom.js'
import { faultsButton, showFaults } from './faults.js'
import { guideButton, showGuide } from './guide.js'
import { showHall, tickHall } from './hall.js'
import { showPeople, smallScreen } from './people.js'
import { addNotice, showNotices } from './notices.js'
import { openLink, showPhone, updatePhone } from './phone.js'
import { countUnread, markAllSeen } from './unread.js'

const byId = (id) => document.getElementById(id)

/** Everything the page knows; `person` is whom the visitor plays. */
const page = { state: null, person: null, chatId: null, replyTo: null, view: 'chat' }

const groupsOf = (person) =>
  page.state.groups.filter((group) => group.memberIds.includes(person.id))

const actAs = (id) => {
  const { people } = page.state
  page.person = people.find((person) => person.id === id) ?? people[0]
  page.chatId = groupsOf(page.person)[0]?.chatId ?? page.person.id
  page.replyTo = null
  history.replaceState(null, '', `#${encodeURIComponent(page.person.id)}`)
  showChat(page, actions)
  showPeople(page, actions)
  showPhone(page)
  showNotices(page, actions)
  showSwitcher()
}

/** On a narrow screen one of chat and phone shows at a time. */
const showSwitcher = () => {
  const { view, state, chatId } = page
  const tab = (name, label, count) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': String(view === name),
        onclick: () => showView(name),
      },
      label,
      badge(count),
    )
  const unread = state && view !== 'chat' ? countUnread(state, chatId) : 0
  put(byId('switcher'), tab('chat', words.showChat, unread), tab('phone', words.showPhone, 0))
}

const showView = (view) => {
  page.view = view
  document.body.dataset.view = view
  if (view === 'chat' && page.state) showMessages(page, actions)
  showSwitcher()
}

const actions = {
  actAs,
  /** A link into the Mini App opens on the phone, as a tap in Zalo does. */
  openLink(address) {
    openLink(page, address)
    showView('phone')
  },
  showPhoneView: () => showView('phone'),
  openChat(chatId) {
    page.chatId = chatId
    page.replyTo = null
    showChat(page, actions)
    showPeople(page, actions)
  },
  redrawComposer: () => showComposer(page, actions),
  replyTo(message) {
    page.replyTo = message
    showComposer(page, actions)
    byId('composer')?.focus()
  },
  /** Asks the bot in the first group of whoever is played. @returns whether it was said */
  async askInGroup(question) {
    const group = groupsOf(page.person)[0]
    if (!group) actions.playFirst(page.state.people[0].label)
    actions.openChat((group ?? groupsOf(page.person)[0]).chatId)
    showView('chat')
    return say(page, actions, { text: question, mentionsBot: true })
  },
  /** Plays the first person of a kind, on the phone. @returns whether there is one */
  playFirst(label) {
    const person = page.state.people.find((one) => one.label === label)
    if (person) actAs(person.id)
    if (person) showView('phone')
    return person !== undefined
  },
  redrawGuide: () => showGuide(page, actions),
}

const addMessage = (message) => {
  const chat = (page.state.messages[message.chatId] ??= [])
  if (chat.some((known) => known.id === message.id)) return
  chat.push(message)
  if (message.from.id !== page.person.id) noteArrival(message)
  if (message.chatId === page.chatId) showMessages(page, actions)
  else showChatHead(page, actions)
  showPeople(page, actions)
  showSwitcher()
}

const openAddress = ({ as, url }) => {
  if (as !== page.person.id) return
  const link = el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, url)
  toast(el('span', {}, `${words.addressOpened} `, link))
}

/** The same server as a browser at a desk sees it, where an officer signs in by the phone. */
const deskLink = () =>
  el('a', { class: 'desk', href: '/desk/', target: '_blank', rel: 'noopener' }, words.openDesk)

const mailLink = () =>
  el(
    'a',
    { class: 'desk', href: '/practice/mail', target: '_blank', rel: 'noopener' },
    words.openMail,
  )

const showTools = () =>
  put(byId('rail-tools'), guideButton(page, actions), faultsButton(), deskLink(), mailLink())

const onState = (state) => {
  const isFirst = page.state === null
  page.state = state
  state.clock.heardAtMs = Date.now()
  byId('lost').hidden = true
  showClock(page)
  showFaults(page)
  showHall(page, actions)
  if (isFirst) {
    markAllSeen(state)
    showTools()
    showGuide(page, actions)
    return actAs(decodeURIComponent(location.hash.slice(1)))
  }
  showMessages(page, actions)
  showPeople(page, actions)
  showNotices(page, actions)
  updatePhone(page)
}

let feed = null

const follow = () => {
  feed = new EventSource('/practice/events')
  const on = (name, act) => feed.addEventListener(name, (event) => act(JSON.parse(event.data)))
  on('state', onState)
  on('message', addMessage)
  on('notice', (notice) => addNotice(page, actions, notice))
  on('clock', (clock) => {
    page.state.clock = { ...clock, heardAtMs: Date.now() }
    showClock(page)
  })
  on('phone', (phone) => {
    page.state.phone = phone
    updatePhone(page)
    showHall(page, actions)
  })
  on('switches', (switches) => {
    page.state.switches = switches
    showFaults(page)
  })
  on('address', openAddress)
  feed.addEventListener('error', () => {
    byId('lost').textContent = words.lost
    byId('lost').hidden = false
  })
}

/** A browser keeps few connections to one address: a page nobody sees gives its own back. */
const followWhileSeen = () => {
  feed?.close()
  if (document.visibilityState === 'visible') follow()
}

byId('notice').title = words.noticeMore
showView('chat')
followWhileSeen()
document.addEventListener('visibilitychange', followWhileSeen)
smallScreen.addEventListener('change', () => page.state && showPeople(page, actions))

const tick = () => {
  if (page.state === null) return
  tickClock(page)
  tickHall(page, actions)
}

setInterval(tick, 1000)

/** Shows the practice clock and moves it forward. */
import { dayOf, el, fieldTimeOf, fill, icon, post, put, timeOf, toast, words } from './dom.js'
import { nowMs } from './now.js'
import { nameOf } from './scan.js'

let isChoosing = false
let isAsking = false

const NAMES_SAID = 3

/** Who got private messages: by name, as long as they are few. */
const privately = (state, chatIds) => {
  const names = chatIds.slice(0, NAMES_SAID).map((id) => nameOf(state, id))
  const rest = chatIds.length - names.length
  if (rest === 0) return fill(words.newsPrivate, { names: names.join(', ') })
  return fill(words.newsPrivateMore, { names: names.join(', '), count: rest })
}

/** Whom a private chat is with, by bot or by Official Account. */
const personOf = ({ chatId }) => chatId.replace(/^oa:/, '')

/** What a move brought, in words. @param {{ chatId: string, count: number }[]} news */
const newsText = (state, news) => {
  const isGroup = ({ chatId }) => state.groups.some((group) => group.chatId === chatId)
  const inGroups = news.filter(isGroup).reduce((sum, { count }) => sum + count, 0)
  const people = [...new Set(news.filter((one) => !isGroup(one)).map(personOf))]
  const said = [
    inGroups > 0 && fill(words.newsGroup, { count: inGroups }),
    people.length > 0 && privately(state, people),
  ].filter(Boolean)
  return said.length > 0 ? said.join(' ') : words.newsNone
}

/** Says where a move arrived and what it brought. */
const sayArrival = ({ state }, { now, news }) => {
  const ms = Date.parse(now)
  const arrival = fill(words.arrived, { time: timeOf(ms), day: dayOf(ms) })
  toast(`${arrival} ${newsText(state, news)}`)
}

/** Moves the clock. @param {object} wish what the stand-in is asked for @returns whether it moved */
export const moveClock = async (page, wish) => {
  isAsking = true
  isChoosing = false
  showClock(page)
  const arrival = await post('clock', wish)
  isAsking = false
  showClock(page)
  if (arrival) sayArrival(page, arrival)
  return arrival !== null
}

const HOUR_MS = 3_600_000

const chooser = (page) => {
  // The next full hour: a beginning to change from, never in the past.
  const soon = fieldTimeOf(Math.ceil(nowMs(page.state) / HOUR_MS) * HOUR_MS)
  const field = el('input', {
    type: 'datetime-local',
    id: 'moment',
    value: soon,
    required: true,
  })
  const go = (event) => {
    event.preventDefault()
    if (field.value)
      void moveClock(page, { to: 'instant', instant: `${field.value.slice(0, 16)}:00+07:00` })
  }
  return el(
    'form',
    { class: 'chooser', onsubmit: go },
    el('label', { for: 'moment' }, words.momentLabel),
    field,
    el('button', { type: 'submit', class: 'primary' }, words.go),
    el('button', { type: 'button', onclick: () => choose(page, false) }, words.cancel),
  )
}

const choose = (page, open) => {
  isChoosing = open
  showClock(page)
  if (open) document.getElementById('moment').focus()
}

const buttons = (page, isBusy) =>
  el(
    'div',
    { class: 'moves' },
    el(
      'button',
      {
        type: 'button',
        disabled: isBusy,
        onclick: () => moveClock(page, { to: 'minutes', minutes: 10 }),
      },
      words.addTenMinutes,
    ),
    el(
      'button',
      {
        type: 'button',
        class: 'primary',
        disabled: isBusy,
        onclick: () => moveClock(page, { to: 'next' }),
      },
      icon('M5 5l8 7-8 7zM17 5v14'),
      words.nextEvent,
    ),
    el(
      'button',
      { type: 'button', disabled: isBusy, onclick: () => choose(page, true) },
      words.chooseMoment,
    ),
  )

const progress = (target) => {
  const ms = Date.parse(target)
  return el(
    'p',
    { class: 'moving', role: 'status' },
    el('span', { class: 'spinner', 'aria-hidden': 'true' }),
    fill(words.moving, { time: `${timeOf(ms)}, ${dayOf(ms)}` }),
  )
}

const foot = (page, isBusy) => {
  const { movingTo } = page.state.clock
  if (movingTo !== null) return progress(movingTo)
  return isChoosing ? chooser(page) : buttons(page, isBusy)
}

/** Draws the clock anew: its face, what it can do, and where it is going. */
export const showClock = (page) => {
  const { clock } = page.state
  const isBusy = isAsking || clock.movingTo !== null
  put(
    document.getElementById('clock'),
    el('h2', { class: 'sr-only' }, words.clock),
    el(
      'p',
      { class: 'face' },
      el(
        'span',
        { class: 'time' },
        icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2'),
        el('time', { id: 'time' }),
      ),
      el('span', { class: 'day', id: 'day' }),
    ),
    foot(page, isBusy),
  )
  tickClock(page)
}

/** Only the face, each second. */
export const tickClock = (page) => {
  const ms = nowMs(page.state)
  document.getElementById('time').textContent = timeOf(ms)
  document.getElementById('day').textContent = dayOf(ms)
  const screenTime = document.getElementById('phone-time')
  if (screenTime) screenTime.textContent = timeOf(ms)
}

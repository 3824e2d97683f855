/** Shows what can be made to go wrong, and asks the stand-in for it. */
import { el, post, put, words } from './dom.js'
import { endIncidents, incidentList } from './incidents.js'

const NORMAL = {
  botApi: {
    nextSends: null,
    disorderUpdates: false,
    canJoinGroups: true,
  },
  phone: { refusesConsent: false },
}

const set = (changes) => post('zalo/switches', changes)

const check = (label, isOn, change) =>
  el(
    'label',
    { class: 'check' },
    el('input', {
      type: 'checkbox',
      checked: isOn,
      onchange: (event) => set(change(event.target.checked)),
    }),
    el('span', {}, label),
  )

const sendFaults = ({ nextSends }) => {
  const kind = el(
    'select',
    { id: 'fault' },
    ...Object.entries(words.fault).map(([value, label]) =>
      el('option', { value, selected: (nextSends?.fault ?? 'none') === value }, label),
    ),
  )
  const times = el('input', {
    type: 'number',
    id: 'times',
    min: '1',
    max: '100',
    value: String(nextSends?.times ?? 1),
  })
  const onsubmit = (event) => {
    event.preventDefault()
    const fault = kind.value
    void set({
      botApi: { nextSends: fault === 'none' ? null : { fault, times: Number(times.value) } },
    })
  }
  return el(
    'form',
    { class: 'send-faults', onsubmit },
    el('label', { for: 'fault' }, words.nextSends),
    kind,
    el('label', { for: 'times' }, words.times),
    times,
    el('button', { type: 'submit' }, words.apply),
  )
}

const checks = ({ botApi, phone }) => [
  check(words.disorderUpdates, botApi.disorderUpdates, (on) => ({
    botApi: { disorderUpdates: on },
  })),
  check(words.cannotJoinGroups, !botApi.canJoinGroups, (on) => ({
    botApi: { canJoinGroups: !on },
  })),
  check(words.refusesConsent, phone.refusesConsent, (on) => ({ phone: { refusesConsent: on } })),
]

const endAll = async (state) => {
  await endIncidents(state)
  await set(NORMAL)
}

const byId = () => document.getElementById('faults')

/** Draws the window as the switches stand. */
export const showFaults = (page) => {
  const { switches } = page.state
  put(
    byId(),
    el(
      'div',
      { class: 'faults-head' },
      el('h2', {}, words.faults),
      el('button', { type: 'button', onclick: () => byId().close() }, words.close),
    ),
    el('p', {}, words.faultsHelp),
    incidentList(page.state),
    el(
      'details',
      {},
      el('summary', {}, words.moreFaults),
      sendFaults(switches.botApi),
      el('div', { class: 'checks' }, ...checks(switches)),
    ),
    el('button', { type: 'button', onclick: () => endAll(page.state) }, words.backToNormal),
  )
}

/** The button that opens the window; it says so when something is switched on. */
export const faultsButton = () =>
  el(
    'button',
    { type: 'button', title: words.faults, onclick: () => byId().showModal() },
    words.faultsShort,
  )

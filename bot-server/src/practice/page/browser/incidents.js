/** Offers the incidents that tell most about a channel, each with what to watch, and plays them on request. */
import { el, post, postTo, words } from './dom.js'

/** The same switch of both channels. */
const both = (changes) => ({ botApi: changes, oa: changes })

const BASIC_TIER = { messagesPerMonth: 3000, users: 50, groups: 3 }

const act = (wish) => postTo('/zalo/admin/act', wish)

const firstGroup = (state) => state.groups.find(({ channel }) => channel === 'bot')?.chatId

/** How each incident is seen to be on, and what turns it on and off. */
const incidents = {
  answerLost: {
    isOn: ({ botApi, oa }) =>
      [botApi, oa].some(({ nextSends }) => nextSends?.fault === 'answer_lost'),
    on: both({ nextSends: { fault: 'answer_lost', times: 1 } }),
    off: both({ nextSends: null }),
  },
  storm: {
    isOn: ({ botApi }) => (botApi.faultRates.rate_limited ?? 0) > 0,
    on: both({ faultRates: { rate_limited: 0.7 } }),
    off: both({ faultRates: {} }),
  },
  tokenDies: {
    isOn: ({ oa }) => oa.tokenDiesAfterCalls !== null,
    on: { oa: { tokenDiesAfterCalls: 0 } },
    off: { oa: { tokenDiesAfterCalls: null } },
  },
  groupGone: {
    isOn: ({ groupFates }) => Object.values(groupFates).includes('dissolved'),
    turn: (state, isOn) =>
      act({
        act: 'set_bot_group',
        chatId: firstGroup(state),
        fate: isOn ? 'dissolved' : 'joined',
      }),
  },
  quotaSpent: {
    isOn: ({ botApi }) => botApi.quota?.messagesPerMonth === 0,
    on: { botApi: { quota: { ...BASIC_TIER, messagesPerMonth: 0 } }, oa: { perMonth: 0 } },
    off: { botApi: { quota: BASIC_TIER }, oa: { perMonth: null } },
  },
  twice: {
    isOn: ({ botApi }) => botApi.duplicateUpdates,
    on: { botApi: { duplicateUpdates: true }, oa: { duplicateEvents: true } },
    off: { botApi: { duplicateUpdates: false }, oa: { duplicateEvents: false } },
  },
  late: {
    isOn: ({ botApi }) => botApi.holdUpdates,
    on: { botApi: { holdUpdates: true }, oa: { holdEvents: true } },
    off: { botApi: { holdUpdates: false }, oa: { holdEvents: false } },
  },
  abroad: {
    isOn: ({ graph }) => graph.isAbroad,
    on: {
      graph: { isAbroad: true },
      oa: { abroad: 'refused' },
      notification: { isAbroad: true },
    },
    off: {
      graph: { isAbroad: false },
      oa: { abroad: 'no' },
      notification: { isAbroad: false },
    },
  },
}

const turn = (state, incident, isOn) =>
  incident.turn
    ? incident.turn(state, isOn)
    : post('zalo/switches', isOn ? incident.on : incident.off)

const card = (state, key, incident) => {
  const { title, watch } = words.incident[key]
  const isOn = incident.isOn(state.switches)
  return el(
    'li',
    { class: isOn ? 'incident on' : 'incident' },
    el('h3', {}, title),
    el('p', {}, watch),
    el(
      'button',
      {
        type: 'button',
        'aria-pressed': String(isOn),
        'aria-label': `${isOn ? words.endIncident : words.tryIncident}: ${title}`,
        onclick: () => turn(state, incident, !isOn),
      },
      isOn ? words.endIncident : words.tryIncident,
    ),
  )
}

/** The list of incidents as they stand. */
export const incidentList = (state) =>
  el(
    'ul',
    { class: 'incidents' },
    ...Object.entries(incidents).map(([key, incident]) => card(state, key, incident)),
  )

/** Ends every incident that is on. */
export const endIncidents = async (state) => {
  for (const incident of Object.values(incidents))
    if (incident.isOn(state.switches)) await turn(state, incident, false)
}

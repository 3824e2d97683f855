import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOaEvent } from './parse.ts'
import { sortEvent } from './sort-event.ts'

const OA = '579745863508352884'
const PERSON = '186729651760683225'
const GROUP = 'f414c8f76fa586fbdfb4'
const AT = '2026-03-12T02:00:00.000Z'
const account = { id: OA, names: [] }

const event = (change: object) => ({
  app_id: '1',
  oa_id: OA,
  timestamp: String(Date.parse(AT)),
  ...change,
})
const privately = (change: object = {}, message: object = {}) =>
  event({
    event_name: 'user_send_text',
    sender: { id: PERSON },
    recipient: { id: OA },
    user_id_by_app: '2845739200000000001',
    message: { text: 'lịch học', msg_id: 'm-1', ...message },
    ...change,
  })
const inGroup = (change: object = {}, message: object = {}) =>
  event({
    event_name: 'user_send_group_text',
    sender: { id: PERSON },
    recipient: { id: GROUP },
    message: { text: `[@${OA}] lịch học`, msg_id: 'm-2', ...message },
    ...change,
  })
const lifecycle = (event_name: string, change: object = {}) =>
  event({ event_name, group_id: GROUP, users: [{ id: PERSON }], ...change })

const interaction = {
  kind: 'interaction',
  from: PERSON,
  appUserId: '2845739200000000001',
  follows: null,
  at: AT,
}

const idOf = (body: unknown) => {
  const sorted = sortEvent(body, account)
  return sorted.keep === 'nothing' ? null : sorted.eventId
}

describe('an event of the Official Account', () => {
  it('of a person who writes privately opens the window and carries the message', () => {
    expect(readOaEvent(privately())).toEqual([
      interaction,
      {
        kind: 'message',
        message: {
          eventId: 'm-1',
          chatId: PERSON,
          isGroup: false,
          from: { way: 'oa', id: PERSON },
          text: 'lịch học',
          sentAt: AT,
          kind: 'text',
        },
      },
    ])
  })

  it.each([
    ['image', 'unsupported'],
    ['file', 'unsupported'],
    ['audio', 'unsupported'],
    ['video', 'unsupported'],
    ['location', 'unsupported'],
    ['business_card', 'unsupported'],
    ['link', 'unsupported'],
  ])('of a private %s without a word is a message that cannot be read', (kind, read) => {
    const told = readOaEvent(privately({ event_name: `user_send_${kind}` }, { text: undefined }))
    expect(told[1]).toMatchObject({ kind: 'message', message: { kind: read } })
  })

  it('of a private sticker opens the window and asks for no reply', () => {
    const sticker = privately({ event_name: 'user_send_sticker' }, { text: undefined })
    expect(readOaEvent(sticker)).toEqual([interaction])
  })

  it.each([
    ['recipient.id', inGroup()],
    ['recipient.group_id', inGroup({ recipient: { id: OA, group_id: GROUP } })],
    ['message.conversation_id', inGroup({ recipient: { id: OA } }, { conversation_id: GROUP })],
    ['group_id', inGroup({ recipient: { id: OA }, group_id: GROUP })],
  ])('of a group is read wherever the group’s id stands: %s', (_, body) => {
    expect(readOaEvent(body)).toMatchObject([
      { message: { chatId: GROUP, isGroup: true, text: 'lịch học', from: { id: PERSON } } },
    ])
  })

  it.each([
    'user_join_group',
    'create_group',
    'react_request_join_group',
    'react_request_join_group_accept',
    'accept_request_join_group',
  ])('called %s brings people into a group', (name) => {
    expect(readOaEvent(lifecycle(name))).toEqual([
      { kind: 'members', groupId: GROUP, joined: [PERSON], left: [], at: AT },
    ])
  })

  it.each(['user_out_group', 'user_leave_group'])(
    'called %s takes people out of a group',
    (name) => {
      expect(readOaEvent(lifecycle(name))).toEqual([
        { kind: 'members', groupId: GROUP, joined: [], left: [PERSON], at: AT },
      ])
    },
  )

  it.each(['disperse_group', 'delete_group'])('called %s ends a group', (name) => {
    expect(readOaEvent(lifecycle(name, { users: [] }))).toEqual([
      { kind: 'group_ended', groupId: GROUP, at: AT },
    ])
  })

  it.each([
    ['as text', [PERSON]],
    ['under another name', [{ user_id: PERSON }]],
    ['beside what is none', [null, 5.5, { id: PERSON }, { id: PERSON }, {}]],
  ])('names people %s', (_, users) => {
    expect(readOaEvent(lifecycle('user_join_group', { users }))).toMatchObject([
      { joined: [PERSON] },
    ])
  })

  it.each([
    ['follow', { follower: { id: PERSON } }, true],
    ['unfollow', { follower: { id: PERSON } }, false],
    ['user_click_chatnow', { user_id: PERSON }, null],
  ])('called %s says whether the person follows', (event_name, who, follows) => {
    expect(readOaEvent(event({ event_name, ...who }))).toEqual([
      { kind: 'interaction', from: PERSON, appUserId: null, follows, at: AT },
    ])
  })

  it('called permission_revoked is told on', () => {
    const revoked = event({ event_name: 'permission_revoked' })
    expect(readOaEvent(revoked)).toEqual([{ kind: 'grant_revoked', at: AT }])
    expect(sortEvent(revoked, account).keep).toBe('all')
  })

  it.each([
    ['update_group_info', 'of no concern'],
    ['user_request_join_group', 'of no concern'],
    ['reject_request_join_group', 'of no concern'],
    ['react_request_join_group_reject', 'of no concern'],
    ['add_group_admin', 'of no concern'],
    ['remove_group_admin', 'of no concern'],
    ['user_reacted_message', 'of no concern'],
    ['anonymous_send_text', 'of no concern'],
    ['what_comes_next_year', 'of no concern'],
  ])('called %s leaves only that it came', (name, reason) => {
    const sorted = sortEvent(lifecycle(name), account)
    expect(sorted).toMatchObject({ keep: 'that_it_came', reason })
  })

  it.each([
    ['an echo of the account’s own message', inGroup({ event_name: 'oa_send_group_text' })],
    ['an echo of a private answer', privately({ event_name: 'oa_send_text' })],
    ['a receipt', privately({ event_name: 'user_seen_message' })],
    ['the account as a sender', inGroup({ sender: { id: OA } })],
  ])('that is %s leaves nothing', (_, body) => {
    expect(sortEvent(body, account)).toEqual({ keep: 'nothing' })
  })

  it('that is ordinary talk leaves no word, and what is for the account is kept whole', () => {
    expect(sortEvent(inGroup({}, { text: 'mai đi ăn giỗ' }), account)).toEqual({
      keep: 'that_it_came',
      eventId: 'm-2',
      chat: GROUP,
      reason: 'ordinary talk',
    })
    expect(sortEvent(inGroup(), account)).toEqual({ keep: 'all', eventId: 'm-2', chat: GROUP })
    const quoting = { text: 'còn ai', quote_msg: { sender: { id: OA }, text: 'x' } }
    expect(sortEvent(inGroup({}, quoting), account).keep).toBe('all')
    expect(sortEvent(privately(), account)).toMatchObject({ keep: 'all', chat: PERSON })
  })

  it('without an id of its own is told apart by what happened to whom and when', () => {
    const joined = idOf(lifecycle('user_join_group'))
    expect(joined).toMatch(/^[0-9a-f]{64}$/)
    expect(idOf({ users: [{ id: PERSON }], ...lifecycle('user_join_group') })).toBe(joined)
    expect(idOf(lifecycle('user_join_group', { users: [{ id: '5' }] }))).not.toBe(joined)
    expect(idOf(lifecycle('user_out_group'))).not.toBe(joined)
    expect(idOf(lifecycle('user_join_group', { timestamp: '1773280800001' }))).not.toBe(joined)
  })

  it('that is a reaction never takes the place of the message it is about', () => {
    const reaction = privately({ event_name: 'user_reacted_message' })
    expect(sortEvent(reaction, account)).not.toMatchObject({ eventId: 'm-1' })
  })

  it('never makes the reader throw', () => {
    const anything = fc.record(
      {
        event_name: fc.constantFrom(
          'user_send_text',
          'user_send_group_text',
          'user_join_group',
          'follow',
        ),
        sender: fc.anything(),
        recipient: fc.anything(),
        message: fc.anything(),
        users: fc.anything(),
        timestamp: fc.anything(),
        group_id: fc.anything(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(anything, fc.anything()), (body) => {
        expect(readOaEvent(body).length).toBeGreaterThan(0)
        expect(sortEvent(body, account)).toHaveProperty('keep')
      }),
      { numRuns: 100 },
    )
  })
})

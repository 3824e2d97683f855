import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { createOaChannel } from '@quan-triet/bot-server/zalo/oa-api/client'
import { getGroup, listGroupMembers, listGroups } from '@quan-triet/bot-server/zalo/oa-api/groups'
import { createOaUsers } from '@quan-triet/bot-server/zalo/oa-api/users'
import type { SendFailure } from '@quan-triet/bot-server/domain/channels/group-channel'
import type { OaTokens } from '@quan-triet/bot-server/zalo/oa-api/tokens'
import { OaGroupId, OaUserId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import {
  APP_SECRET,
  listenForTest,
  OA_GROUP,
  OA_TOKENS,
  oaUserIdOf,
  startOa,
} from '../support/start-zalo.ts'

const DAY_MS = 24 * 3_600_000
const group = { chatId: OaGroupId.parse(OA_GROUP), isGroup: true }
const member = OaUserId.parse(oaUserIdOf(1))
const person = { chatId: member, isGroup: false }
const pdf = { name: 'Phần 3.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }

const openOa = async (options: Parameters<typeof startOa>[1] = {}) => {
  const clock = createMovableClock(FIXTURE_NOW)
  const stand = await startOa(clock, options)
  let token: string | null = OA_TOKENS.accessToken
  const renewed: string[] = []
  const tokens: OaTokens = {
    current: () => Promise.resolve(token),
    renew: (refused) => {
      renewed.push(refused)
      token = stand.oa.oauth.mint().accessToken
      return Promise.resolve(token)
    },
  }
  const settings = {
    baseUrl: stand.oaApiUrl,
    appSecret: APP_SECRET,
    timeoutMs: 1000,
    now: () => Date.parse(clock.now()),
  }
  return {
    ...stand,
    clock,
    settings,
    tokens,
    renewed,
    channel: createOaChannel(settings, tokens),
    signOut: () => {
      token = null
    },
    calls: () => stand.oa.truth().map((call) => call.method),
    /** How many uploads went well. */
    uploads: () =>
      stand.oa
        .truth()
        .filter(({ method, answer }) => method.endsWith('/upload/file') && answer === 'success')
        .length,
  }
}

describe('the channel of the Official Account', () => {
  it('names members at the head of a text, and nobody whom the text itself names', async () => {
    const { oa, channel } = await openOa()
    const text = `đồng chí viết: [@${oaUserIdOf(2)}] và [@${OA_GROUP}]`
    expect(await channel.send(group, { kind: 'text', text, mentions: [member] })).toMatchObject({
      kind: 'delivered',
    })
    const [message] = oa.messages(OA_GROUP)
    expect(message?.mentions).toEqual([member])
    expect(message?.text.startsWith(`[@${member}] đồng chí viết: `)).toBe(true)
  })

  it('uploads a file once for several groups, and anew when a week has passed', async () => {
    const { channel, oa, clock, uploads } = await openOa()
    const send = () => channel.send(group, { kind: 'file', file: pdf })
    await Promise.all([send(), send()])
    await send()
    expect(oa.messages(OA_GROUP).map(({ kind, fileName }) => [kind, fileName])).toEqual(
      Array.from({ length: 3 }, () => ['file', 'Phần 3.pdf']),
    )
    expect(uploads()).toBe(1)
    clock.moveTo(addMs(FIXTURE_NOW, 7 * DAY_MS + 1000))
    expect(await send()).toMatchObject({ kind: 'delivered' })
    expect(uploads()).toBe(2)
  })

  it('uploads once more when a token died before its time', async () => {
    const { oa, uploads, settings, tokens, clock } = await openOa()
    const forgetful = createOaChannel({ ...settings, now: () => 0 }, tokens)
    await forgetful.send(group, { kind: 'file', file: pdf })
    clock.moveTo(addMs(FIXTURE_NOW, 7 * DAY_MS + 1000))
    expect(await forgetful.send(group, { kind: 'file', file: pdf })).toMatchObject({
      kind: 'delivered',
    })
    expect(uploads()).toBe(2)
    expect(oa.messages(OA_GROUP)).toHaveLength(2)
  })

  it.each([
    ['of a kind that Zalo does not take', { ...pdf, mediaType: 'video/mp4' }],
    ['with a name that Zalo does not take', { ...pdf, name: 'Phần 3' }],
    ['above 5 MB', { ...pdf, bytes: new Uint8Array(5 * 1024 * 1024 + 1) }],
    ['of no bytes', { ...pdf, bytes: new Uint8Array() }],
  ])('refuses a file %s before any call', async (_, file) => {
    const { channel, calls } = await openOa()
    expect(await channel.send(group, { kind: 'file', file })).toMatchObject({ kind: 'our_bug' })
    expect(calls()).toEqual([])
  })

  it.each(['-216', '-220', '-201'] as const)(
    'renews a token that is refused with %s once, and sends the message once',
    async (tokenError) => {
      const { channel, oa, renewed } = await openOa({ switches: { tokenError } })
      oa.oauth.expireAccess()
      expect(await channel.send(group, { kind: 'text', text: 'a' })).toMatchObject({
        kind: 'delivered',
      })
      expect(renewed).toEqual([OA_TOKENS.accessToken])
      expect(oa.messages(OA_GROUP)).toHaveLength(1)
    },
  )

  it('asks a human when a newer token is refused too, or nobody is signed in', async () => {
    const { channel, oa, tokens, settings, signOut, calls } = await openOa()
    oa.oauth.expireAccess()
    const stubborn = { ...tokens, renew: () => Promise.resolve('another-old-token') }
    const expired = { kind: 'ask_human', scope: 'channel', cause: 'token_expired' }
    const hello = { kind: 'text', text: 'a' } as const
    expect(await createOaChannel(settings, stubborn).send(group, hello)).toMatchObject(expired)
    const count = calls().length
    signOut()
    expect(await channel.send(group, hello)).toMatchObject(expired)
    expect(calls()).toHaveLength(count)
  })

  it('calls it its own fault when what it was given as a token can be none', async () => {
    const { settings, tokens } = await openOa()
    const broken = { ...tokens, current: () => Promise.resolve('đ\n') }
    const outcome = await createOaChannel(settings, broken).send(group, { kind: 'text', text: 'a' })
    expect(outcome).toMatchObject({ kind: 'our_bug', cause: 'our_fault' })
  })

  it('comes back later when the tokens cannot be read', async () => {
    const { settings, tokens } = await openOa()
    const broken = { ...tokens, current: () => Promise.reject(new Error('database is down')) }
    const channel = createOaChannel(settings, broken)
    expect(await channel.send(group, { kind: 'text', text: 'a' })).toMatchObject({
      kind: 'later',
      cause: 'not_reached',
    })
  })

  it('proves that it knows the app’s secret, and says what is left of the minute', async () => {
    const { channel } = await openOa({ switches: { appsecretProof: 'required', perMinute: 5 } })
    expect(await channel.send(group, { kind: 'text', text: 'a' })).toMatchObject({
      kind: 'delivered',
      rate: { limit: 5, remain: 4 },
    })
  })

  it('writes to a person inside the window only', async () => {
    const { channel, clock } = await openOa()
    clock.moveTo(addMs(FIXTURE_NOW, 8 * DAY_MS))
    expect(await channel.send(person, { kind: 'text', text: 'a' })).toMatchObject({
      kind: 'refused',
      cause: 'window_closed',
    })
  })

  it.each([
    [{ account: 'needs_upgrade' }, 'package_too_small', 'channel'],
    [{ account: 'not_authorized' }, 'no_permission', 'channel'],
    [{ account: 'disabled' }, 'account_disabled', 'channel'],
  ] as const)('names what only a person can put right: %j', async (switches, cause, scope) => {
    const { channel } = await openOa({ switches })
    expect(await channel.send(group, { kind: 'text', text: 'a' })).toMatchObject({
      kind: 'ask_human',
      scope,
      cause,
    })
  })

  it('tells a group whose package ran out, and a month whose messages are used up', async () => {
    const { channel, oa } = await openOa({ switches: { perMonth: 0 } })
    const hello = { kind: 'text', text: 'a' } as const
    expect(await channel.send(group, hello)).toMatchObject({ kind: 'later', cause: 'quota_spent' })
    oa.setGroupEnabled(OA_GROUP, false)
    expect(await channel.send(group, hello)).toMatchObject({
      kind: 'ask_human',
      scope: 'chat',
      cause: 'group_closed',
    })
  })
})

describe('a refusal that names no time of its own', () => {
  it('at night waits until 06:05 in Vietnam', async () => {
    const url = await listenForTest(() => new Response('{"error":-234,"message":"at night"}'))
    const { settings, tokens } = await openOa()
    const waitAt = async (now: string) => {
      const patient = { ...settings, baseUrl: url, now: () => Date.parse(now) }
      const outcome = await createOaChannel(patient, tokens).send(group, {
        kind: 'text',
        text: 'a',
      })
      return outcome.kind === 'later' && outcome.retryAfterMs
    }
    expect(await waitAt('2026-03-12T15:05:00.000Z')).toBe(8 * 3_600_000)
    expect(await waitAt('2026-03-12T22:05:00.000Z')).toBe(3_600_000)
  })

  it('is passed on with the time that a header asks for', async () => {
    const headers = { 'retry-after': '9' }
    const url = await listenForTest(() => new Response('{"error":-32}', { headers }))
    const { settings, tokens } = await openOa()
    const channel = createOaChannel({ ...settings, baseUrl: url }, tokens)
    expect(await channel.send(group, { kind: 'text', text: 'a' })).toMatchObject({
      kind: 'later',
      retryAfterMs: 9000,
    })
  })
})

describe('questions to the Official Account', () => {
  it.each([false, true])(
    'say who a user is, long ids written without quotes: %s',
    async (idsUnquoted) => {
      const { settings, tokens } = await openOa({ switches: { idsUnquoted } })
      const users = createOaUsers(settings, tokens, () => undefined)
      expect(await users.find(member)).toMatchObject({
        appUserId: expect.stringMatching(/^\S+$/),
        lastInteractionOn: FIXTURE_NOW.slice(0, 10),
        follows: true,
      })
    },
  )

  it('are not answered about strangers, nor from abroad, and say so', async () => {
    const { settings, tokens, oa } = await openOa()
    const failures: SendFailure[] = []
    const users = createOaUsers(settings, tokens, (failure) => failures.push(failure))
    expect(await users.find(OaUserId.parse('1'))).toBeUndefined()
    oa.switches.set({ abroad: 'refused' })
    expect(await users.find(member)).toBeUndefined()
    expect(failures.map(({ cause }) => cause)).toEqual(['unknown_chat', 'outside_vietnam'])
  })

  it('list everybody in a group but the account itself, page by page', async () => {
    const memberIds = Array.from({ length: 97 }, (_, index) => `7139860000000001${index + 100}`)
    const people = memberIds.map((userId) => ({
      userId,
      displayName: `Hội viên ${userId.slice(-3)}`,
      appUserId: null,
      follows: true,
      lastInteraction: null,
    }))
    const groups = [{ groupId: OA_GROUP, name: 'Chi bộ', memberIds }]
    const { settings, tokens, oa } = await openOa({ people, groups })
    const access = { settings, tokens }
    const listed = await listGroupMembers(access, group.chatId)
    expect(listed.ok && listed.items.map(({ id }) => id)).toEqual(memberIds)
    expect(await listGroups(access)).toMatchObject({ ok: true, items: [{ id: OA_GROUP }] })
    oa.setGroupEnabled(OA_GROUP, false)
    expect(await getGroup(access, group.chatId)).toMatchObject({
      ok: true,
      group: { name: 'Chi bộ', isEnabled: false, memberCount: 97 },
    })
    oa.dissolve(OA_GROUP)
    expect(await getGroup(access, group.chatId)).toMatchObject({
      ok: false,
      failure: { cause: 'not_in_group' },
    })
  })
})

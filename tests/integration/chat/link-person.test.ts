import { findPersonActor, findReach } from '@quan-triet/bot-server/db/queries/people'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { getMyLinks } from '@quan-triet/bot-server/services/linking/get-my-links'
import { linkOa } from '@quan-triet/bot-server/services/linking/link-oa'
import { noteInteraction } from '@quan-triet/bot-server/services/linking/note-interaction'
import { unlinkAccount } from '@quan-triet/bot-server/services/linking/unlink-account'
import { enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import { decideConsent } from '@quan-triet/bot-server/services/personal-data/decide-consent'
import { getPrivacyNotice } from '@quan-triet/bot-server/services/personal-data/get-privacy-notice'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { OaUserId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { botOf, botUser, chat, idOf, oaUser, personCode, say, textOf, toldTo } from './say.ts'

const MEMBER = 4
const OTHER = 18
const OA_ID = '8451234567890123456'

const saidIn = async (house: House, chatId: string) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select('body')
    .where('chat_id', '=', chat(chatId))
    .orderBy('order_key')
    .execute()
  return rows.map((row) => textOf(row.body))
}

const linkByCode = async (house: House, index: number, id: string) =>
  say(house, oaUser(id), await personCode(house.member(index)))

const known = (index: number) => ({
  find: () =>
    Promise.resolve({
      appUserId: fixtureAccounts[index]?.zaloUserId ?? null,
      lastInteractionOn: '2026-03-11',
      follows: true,
    }),
})

const act = (house: House, follows: boolean | null, at = house.clock.now()) =>
  noteInteraction({
    ctx: house.system,
    input: { kind: 'interaction', from: OaUserId.parse(OA_ID), appUserId: null, follows, at },
  })
const lastOf = async (house: House) =>
  house.db
    .selectFrom('oa_identity')
    .select(['last_interaction_at as at', 'follows'])
    .executeTakeFirst()

describe('linking a person', () => {
  it.each([
    ['the bot', botUser('b-stranger')],
    ['the account', oaUser(OA_ID)],
  ])(
    'tells the person in the Mini App, where whoever typed the code cannot read it: %s',
    async (_, stranger) => {
      const house = await makeHouse()
      await say(house, stranger, await personCode(house.member(MEMBER)))
      const told = (await toldTo(house, idOf(MEMBER))).filter(
        (one) => one.text === words.linkedByCode,
      )
      expect(told).toMatchObject([{ way: 'app', state: 'delivered' }])
    },
  )

  it('links an unknown account of the Official Account, which then hears what is its own', async () => {
    const house = await makeHouse()
    const before = await say(house, oaUser(OA_ID), 'tôi điểm danh chưa')
    expect(before).toMatch(/^Tôi chưa nhận ra đồng chí/)
    expect(before).toContain('Liên kết Zalo')
    expect(await linkByCode(house, MEMBER, OA_ID)).toBe(words.linked)
    expect(await say(house, oaUser(OA_ID), 'tôi điểm danh chưa')).toContain('đã ghi nhận')
    const links = await getMyLinks({ ctx: house.member(MEMBER) })
    expect(links.oa).toMatchObject({ opensUntil: addMs(house.clock.now(), 48 * 3_600_000) })
  })

  it('links an unknown account of the bot in place of the one before, which hears of it', async () => {
    const house = await makeHouse()
    const code = await personCode(house.member(MEMBER))
    expect(await say(house, botUser('b-new-phone'), `mã của tôi ${code.toLowerCase()}`)).toBe(
      words.linked,
    )
    expect((await findReach(house.db, idOf(MEMBER))).botChat).toBe('b-new-phone')
    const old = fixtureAccounts[MEMBER]?.botUserId ?? ''
    expect(await saidIn(house, old)).toEqual([words.linkLost])
    expect(await say(house, botOf(MEMBER), 'tôi điểm danh chưa')).toMatch(
      /^Tôi chưa nhận ra đồng chí/,
    )
  })

  it('says so when the account is the person’s already, and the code is used up', async () => {
    const house = await makeHouse()
    const code = await personCode(house.member(MEMBER))
    expect(await say(house, botOf(MEMBER), code)).toBe(words.linkedToo)
    expect(await say(house, botOf(MEMBER), code)).toBe(words.codeUsed)
  })

  it('takes an account from somebody else only by that person’s code, and tells both', async () => {
    const house = await makeHouse()
    await linkByCode(house, MEMBER, OA_ID)
    await enqueueToPerson(house.system, {
      dedupeKey: 'waits',
      kind: 'notice',
      personId: idOf(OTHER),
      text: 'cho người cũ',
      orgUnitId: null,
    })
    expect(await linkByCode(house, OTHER, OA_ID)).toBe(words.linked)
    const told = await toldTo(house, idOf(MEMBER))
    expect(told.some(({ text }) => text === words.linkTaken)).toBe(true)
    expect((await getMyLinks({ ctx: house.member(MEMBER) })).oa).toBeNull()
    const lines = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'link-account')
      .orderBy('seq')
      .execute()
    expect(lines.map((line) => JSON.parse(line.detail) as unknown)).toEqual([
      { way: 'oa', how: 'code' },
      { way: 'oa', how: 'code', before: idOf(MEMBER) },
    ])
  })

  it('never lets what waits under the old link arrive under the new one', async () => {
    const house = await makeHouse()
    await house.db.deleteFrom('bot_identity').where('person_id', '=', idOf(MEMBER)).execute()
    await linkByCode(house, MEMBER, OA_ID)
    await enqueueToPerson(house.system, {
      dedupeKey: 'for-the-first',
      kind: 'notice',
      personId: idOf(MEMBER),
      text: 'việc riêng của người trước',
      orgUnitId: null,
    })
    await linkByCode(house, OTHER, OA_ID)
    const [row] = (await toldTo(house, idOf(MEMBER))).filter(({ key }) => key === 'for-the-first')
    expect(row).toMatchObject({ way: 'oa', state: 'dead' })
  })

  it('gives no code to whoever declined, and forgets the one given before', async () => {
    const house = await makeHouse()
    const code = await personCode(house.member(MEMBER))
    const shown = await getPrivacyNotice({ ctx: house.member(MEMBER) })
    await decideConsent({
      ctx: house.member(MEMBER),
      input: { decision: 'khong_dong_y', noticeHash: shown.hash },
    })
    const actor = await findPersonActor(house.db, idOf(MEMBER), house.clock.now())
    if (!actor) throw new Error('the member is on no roster')
    const declined: ServiceContext = { ...house.deps, actor }
    await expect(personCode(declined)).rejects.toMatchObject({ code: 'served_on_paper' })
    expect(await say(house, oaUser(OA_ID), code)).toBe(words.codeWrong)
    expect((await getMyLinks({ ctx: declined })).oa).toBeNull()
  })

  it('links one of two accounts that send the same code at the same moment', async () => {
    const house = await makeHouse()
    const code = await personCode(house.member(MEMBER))
    const told = await Promise.all(
      ['8451', '8452', '8453'].map((id) => say(house, oaUser(id), code)),
    )
    expect(told.filter((text) => text === words.linked)).toHaveLength(1)
    expect(told.filter((text) => text === words.codeUsed)).toHaveLength(2)
    const linked = await house.db.selectFrom('oa_identity').selectAll().execute()
    expect(linked).toHaveLength(1)
  })

  it('lets go of an account in the app; the account hears it and knows nobody then', async () => {
    const house = await makeHouse()
    await linkByCode(house, MEMBER, OA_ID)
    const links = await unlinkAccount({ ctx: house.member(MEMBER), input: { way: 'oa' } })
    expect(links.oa).toBeNull()
    expect((await saidIn(house, OA_ID)).at(-1)).toBe(words.linkLost)
    expect(await say(house, oaUser(OA_ID), 'tôi điểm danh chưa')).toMatch(/^Tôi chưa nhận ra/)
    await unlinkAccount({ ctx: house.member(MEMBER), input: { way: 'oa' } })
    expect((await saidIn(house, OA_ID)).filter((text) => text === words.linkLost)).toHaveLength(1)
  })

  it('tells a linked person privately how to stop, and keeps the link', async () => {
    const house = await makeHouse()
    expect(await say(house, botOf(MEMBER), 'dừng')).toContain('Gỡ liên kết')
    expect((await findReach(house.db, idOf(MEMBER))).botChat).not.toBeNull()
  })

  it('points in a group to linking without saying who is asked about', async () => {
    const house = await makeHouse()
    const told = await say(house, oaUser(OA_ID), 'tôi điểm danh chưa', { group: fixtureGroupChat })
    expect(told).toBe(words.unlinkedInGroup)
  })
})

describe('linking by what the phone says of the Official Account', () => {
  const idByOA = OaUserId.parse(OA_ID)

  it('believes the Official Account when it names the account that is signed in', async () => {
    const house = await makeHouse()
    const ctx = { ...house.member(MEMBER), oaUsers: known(MEMBER) }
    const links = await linkOa({ ctx, input: { idByOA } })
    expect(links.oa).toMatchObject({ follows: true, opensUntil: '2026-03-12T17:00:00.000Z' })
  })

  it('believes nobody else: another’s account, an unknown one, or no answer', async () => {
    const house = await makeHouse()
    const silent = { find: () => Promise.resolve(undefined) }
    for (const oaUsers of [known(OTHER), known(-1), silent, null]) {
      const ctx = { ...house.member(MEMBER), oaUsers }
      await expect(linkOa({ ctx, input: { idByOA } })).rejects.toMatchObject({
        code: 'oa_link_refused',
      })
    }
    expect(await house.db.selectFrom('oa_identity').selectAll().execute()).toEqual([])
  })

  it('asks the Official Account five times in ten minutes for one person, not more', async () => {
    const house = await makeHouse()
    let asked = 0
    const oaUsers = {
      find: () => {
        asked += 1
        return Promise.resolve(undefined)
      },
    }
    const ctx = { ...house.member(MEMBER), oaUsers }
    for (let tries = 0; tries < 7; tries += 1)
      await expect(linkOa({ ctx, input: { idByOA } })).rejects.toBeDefined()
    expect(asked).toBe(5)
  })
})

describe('what a person does with the Official Account', () => {
  it('opens the window anew, never back, and never further than our clock', async () => {
    const house = await makeHouse()
    await linkByCode(house, MEMBER, OA_ID)
    const first = house.clock.now()
    house.clock.moveTo(addMs(first, 3_600_000))
    await act(house, true)
    expect(await lastOf(house)).toEqual({ at: addMs(first, 3_600_000), follows: 1 })
    await act(house, null, addMs(first, 60_000))
    expect((await lastOf(house))?.at).toBe(addMs(first, 3_600_000))
    await act(house, null, addMs(first, 99 * 3_600_000))
    expect((await lastOf(house))?.at).toBe(house.clock.now())
    house.clock.moveTo(addMs(first, 2 * 3_600_000))
    await act(house, false)
    expect(await lastOf(house)).toEqual({ at: addMs(first, 3_600_000), follows: 0 })
  })

  it('is not kept of accounts linked to nobody', async () => {
    const house = await makeHouse()
    await act(house, true)
    expect(await lastOf(house)).toBeUndefined()
  })
})

import { hasUnconfirmedMembers } from '@quan-triet/bot-server/db/queries/linking'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { confirmGroupMember } from '@quan-triet/bot-server/services/linking/confirm-group-member'
import { getGroup } from '@quan-triet/bot-server/services/linking/get-group'
import { getMyLinks } from '@quan-triet/bot-server/services/linking/get-my-links'
import { noteGroupEnded } from '@quan-triet/bot-server/services/linking/note-group-ended'
import { noteMembers } from '@quan-triet/bot-server/services/linking/note-members'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { OaGroupId, OaUserId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { chat, groupCode, idOf, oaUser, personCode, say, toldTo } from '../../chat/say.ts'

const SECRETARY = 0
const MEMBER = 4
const OTHER = 18
const OUTSIDER = 33
const GROUP = 'f414c8f76fa586fbdfb4'
const NEWCOMER = '8459999999999999999'

/** The fixture's branch with a group of the Official Account. */
const houseWithOaGroup = async (): Promise<House> => {
  const house = await makeHouse()
  const code = await groupCode(house.secretary, 'rebind')
  await say(house, oaUser('8450000000000000001'), code, { group: GROUP })
  house.clock.moveTo(addMs(house.clock.now(), 60_000))
  return house
}

const members = (
  house: House,
  { joined = [], left = [], at }: { joined?: string[]; left?: string[]; at?: string },
) =>
  noteMembers({
    ctx: house.system,
    input: {
      kind: 'members',
      groupId: OaGroupId.parse(GROUP),
      joined: joined.map((id) => OaUserId.parse(id)),
      left: left.map((id) => OaUserId.parse(id)),
      at: at ?? house.clock.now(),
    },
  })

const isOpen = async (house: House): Promise<boolean> => {
  const rows = await house.db
    .selectFrom('branch_group')
    .select('id')
    .where('chat_id', '=', chat(GROUP))
    .where(hasUnconfirmedMembers('branch_group.chat_id'))
    .execute()
  return rows.length > 0
}

const waiting = async (house: House) =>
  (await getGroup({ ctx: house.secretary, input: {} })).newMembers

const confirm = async (
  house: House,
  input: { as: 'member'; personId: string } | { as: 'guest' },
) => {
  const [member] = await waiting(house)
  return confirmGroupMember({
    ctx: house.secretary,
    input: { ...input, id: member?.id ?? '' } as Parameters<typeof confirmGroupMember>[0]['input'],
  })
}

const toSecretary = async (house: House) =>
  (await toldTo(house, idOf(SECRETARY))).map((one) => one.text)

describe('members of an Official Account’s group', () => {
  it('opens the group when somebody unknown joins, and asks the secretary once', async () => {
    const house = await houseWithOaGroup()
    expect(await isOpen(house)).toBe(false)
    await members(house, { joined: [NEWCOMER, '8457'] })
    await members(house, { joined: [NEWCOMER] })
    await members(house, { joined: ['8458'] })
    expect(await isOpen(house)).toBe(true)
    expect(await toSecretary(house)).toContain(words.told.newMembers(2))
    expect(
      (await toSecretary(house)).filter((text) => text.includes('thành viên mới')),
    ).toHaveLength(1)
    expect(await waiting(house)).toHaveLength(3)
    expect((await waiting(house)).map((one) => one.numberEnd)).toContain(NEWCOMER.slice(-4))
  })

  it('needs no word for an account that is linked to somebody of the branch', async () => {
    const house = await houseWithOaGroup()
    await say(house, oaUser(NEWCOMER), await personCode(house.member(MEMBER)))
    await members(house, { joined: [NEWCOMER] })
    expect(await isOpen(house)).toBe(false)
    const stranger = house.member(OUTSIDER)
    await say(house, oaUser('8457'), await personCode(stranger))
    await members(house, { joined: ['8457'] })
    expect(await isOpen(house)).toBe(true)
  })

  it('closes again when the newcomer links the own account, or leaves', async () => {
    const house = await houseWithOaGroup()
    await members(house, { joined: [NEWCOMER, '8457'] })
    await say(house, oaUser(NEWCOMER), await personCode(house.member(MEMBER)))
    expect(await waiting(house)).toHaveLength(1)
    house.clock.moveTo(addMs(house.clock.now(), 60_000))
    await members(house, { left: ['8457'] })
    expect(await isOpen(house)).toBe(false)
  })

  it('asks anew about a guest who left and came back, not about a linked member', async () => {
    const house = await houseWithOaGroup()
    await members(house, { joined: [NEWCOMER] })
    await confirm(house, { as: 'guest' })
    expect(await isOpen(house)).toBe(false)
    for (const change of ['left', 'joined'] as const) {
      house.clock.moveTo(addMs(house.clock.now(), 60_000))
      await members(house, { [change]: [NEWCOMER] })
    }
    expect(await isOpen(house)).toBe(true)
  })

  it('is confirmed by the secretary as somebody of the roster, who hears of it and is linked', async () => {
    const house = await houseWithOaGroup()
    await members(house, { joined: [NEWCOMER] })
    await confirm(house, { as: 'member', personId: idOf(MEMBER) })
    expect(await isOpen(house)).toBe(false)
    expect((await getMyLinks({ ctx: house.member(MEMBER) })).oa).toMatchObject({ opensUntil: null })
    const told = await toldTo(house, idOf(MEMBER))
    expect(told.some(({ text }) => text === words.linkedBySecretary)).toBe(true)
    const lines = await house.db
      .selectFrom('audit_log')
      .select(['actor', 'detail'])
      .where('action', '=', 'confirm-group-member')
      .execute()
    expect(lines).toEqual([
      {
        actor: `person:${idOf(SECRETARY)}`,
        detail: JSON.stringify({ as: 'member', personId: idOf(MEMBER) }),
      },
    ])
  })

  it('is never taken from a link that the person proved, nor given to another person', async () => {
    const house = await houseWithOaGroup()
    await say(house, oaUser('8457'), await personCode(house.member(MEMBER)))
    await members(house, { joined: [NEWCOMER] })
    await confirm(house, { as: 'member', personId: idOf(MEMBER) })
    const linked = await house.db.selectFrom('oa_identity').selectAll().execute()
    expect(linked).toMatchObject([{ oa_user_id: '8457', person_id: idOf(MEMBER) }])

    await say(house, oaUser('8458'), await personCode(house.member(OUTSIDER)))
    await members(house, { joined: ['8458'] })
    await expect(confirm(house, { as: 'member', personId: idOf(OTHER) })).rejects.toMatchObject({
      code: 'already_bound',
    })
    expect(await isOpen(house)).toBe(true)
  })

  it('is decided on once, by whoever runs the unit, and as people of its own roster only', async () => {
    const house = await houseWithOaGroup()
    await members(house, { joined: [NEWCOMER] })
    const [member] = await waiting(house)
    const id = member?.id ?? ''
    const attempts = [
      { ctx: house.outsider, input: { id, as: 'guest' as const }, code: 'not_found' },
      { ctx: house.member(MEMBER), input: { id, as: 'guest' as const }, code: 'not_allowed' },
      {
        ctx: house.secretary,
        input: { id, as: 'member' as const, personId: idOf(OUTSIDER) },
        code: 'not_found',
      },
    ]
    for (const { ctx, input, code } of attempts)
      await expect(confirmGroupMember({ ctx, input })).rejects.toMatchObject({ code })
    const twice = await Promise.allSettled(
      [1, 2, 3].map(() =>
        confirmGroupMember({ ctx: house.secretary, input: { id, as: 'guest' as const } }),
      ),
    )
    expect(twice.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('is not kept book of where no unit has bound the group', async () => {
    const house = await makeHouse()
    await members(house, { joined: [NEWCOMER] })
    expect(await house.db.selectFrom('group_member').selectAll().execute()).toEqual([])
  })

  it('names nobody of the roster while nobody waits', async () => {
    const house = await houseWithOaGroup()
    expect((await getGroup({ ctx: house.secretary, input: {} })).people).toEqual([])
    await members(house, { joined: [NEWCOMER] })
    const page = await getGroup({ ctx: house.secretary, input: {} })
    expect(page.people.some((one) => one.personId === idOf(MEMBER))).toBe(true)
  })
})

const ask = (house: House, from: string, text: string) =>
  say(house, oaUser(from), `@Quán Triệt ${text}`, { group: GROUP })

const makePublic = (house: House) =>
  house.db.updateTable('document').set({ circulation: 'cong_khai' }).execute()

describe('a group with an unknown member', () => {
  it('hears neither timetable nor counts, and no part of an internal document', async () => {
    const house = await houseWithOaGroup()
    expect(await ask(house, NEWCOMER, 'lịch học')).not.toBe(words.openGroup)
    await house.db.updateTable('document').set({ circulation: 'noi_bo' }).execute()
    await members(house, { joined: [NEWCOMER] })
    for (const text of ['lịch học', 'ai chưa điểm danh', 'hạn nộp', 'phần 2'])
      expect([text, await ask(house, NEWCOMER, text)]).toEqual([text, words.openGroup])
    expect(await ask(house, NEWCOMER, 'viết hộ tôi bài thu hoạch')).toMatch(/không viết thay/)
  })

  it('hears the text of a public document', async () => {
    const house = await houseWithOaGroup()
    await makePublic(house)
    await members(house, { joined: [NEWCOMER] })
    expect(await ask(house, NEWCOMER, 'phần 2')).toMatch(/Phần 2|phần 2/)
    expect(await ask(house, NEWCOMER, 'phần 2')).not.toBe(words.openGroup)
  })

  it('sees a linked member answered privately', async () => {
    const house = await houseWithOaGroup()
    await say(house, oaUser('8457'), await personCode(house.member(MEMBER)))
    await members(house, { joined: [NEWCOMER] })
    expect(await ask(house, '8457', 'lịch học')).toBe(words.openGroupPrivately)
    const told = await toldTo(house, idOf(MEMBER))
    expect(told.at(-1)?.text).toMatch(/Buổi|buổi/)
  })
})

describe('a group that was dissolved', () => {
  it('is the unit’s no more, and its secretary and the operator hear of it once', async () => {
    const house = await houseWithOaGroup()
    await members(house, { joined: [NEWCOMER] })
    const at = house.clock.now()
    const event = { kind: 'group_ended' as const, groupId: OaGroupId.parse(GROUP), at }
    await noteGroupEnded({ ctx: house.system, input: event })
    await noteGroupEnded({ ctx: house.system, input: event })
    expect((await getGroup({ ctx: house.secretary, input: {} })).groups).toEqual([])
    expect(await house.db.selectFrom('group_member').selectAll().execute()).toEqual([])
    const told = await toSecretary(house)
    expect(told.filter((text) => text.includes('đã bị giải tán'))).toHaveLength(1)
    const notices = await house.db.selectFrom('operator_notice').selectAll().execute()
    expect(notices).toMatchObject([{ cause: 'group_closed', org_unit_id: fixtureUnit }])
  })
})

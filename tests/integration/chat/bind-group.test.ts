import { insertRole } from '@quan-triet/bot-server/db/queries/duties'
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  fixtureGroupChat,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import {
  auditOf,
  botUser,
  boundTo,
  groupCode,
  idOf,
  leaveFixtureGroup,
  oaUser,
  personCode,
  say,
  textOf,
  toldTo,
} from './say.ts'

const SECRETARY = 0
const MEMBER = 4
const OUTSIDER = 33

/** Somebody who runs the branch next door. */
const neighbour = async (house: House): Promise<ServiceContext> => {
  await insertRole(house.db, {
    id: 'role-neighbour',
    personId: idOf(OUTSIDER),
    orgUnitId: otherUnit,
    role: 'bi_thu',
    startsAt: house.clock.now(),
  })
  const actor = await findPersonActor(house.db, idOf(OUTSIDER), house.clock.now())
  if (!actor) throw new Error('the neighbour is on no roster')
  return { ...house.deps, actor }
}

describe.each([
  { way: 'bot' as const, writer: botUser('b-anybody'), mention: '@Bot Quán Triệt ' },
  { way: 'oa' as const, writer: oaUser('8451234567890123456'), mention: '@Quán Triệt ' },
])('binding a group by $way', ({ way, writer, mention }) => {
  it(`binds it to the unit of the code and introduces itself (${way})`, async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    const code = await groupCode(house.secretary)
    const told = await say(house, writer, `${mention}${code}`, { group: 'g-new' })
    expect(told).toContain('Đã gắn nhóm này với Chi bộ')
    expect(told).toContain('trả lời tự động')
    expect(told).toContain('Tôi lưu')
    expect(told).toContain('gỡ bot')
    expect(await boundTo(house, 'g-new')).toMatchObject({ org_unit_id: fixtureUnit, channel: way })
    const chosen = await house.db.selectFrom('unit_channel').selectAll().execute()
    expect(chosen).toMatchObject([{ org_unit_id: fixtureUnit, channel: way }])
    const [line] = await auditOf(house, 'bind-group')
    expect(JSON.parse(line?.detail ?? '')).toMatchObject({ way, askedBy: idOf(SECRETARY) })
    const bySecretary = await toldTo(house, idOf(SECRETARY))
    expect(bySecretary.some(({ text }) => text.includes('vừa được gắn'))).toBe(true)
  })

  it(`takes a code once, and tells a used one from a wrong one (${way})`, async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    const code = await groupCode(house.secretary)
    await say(house, writer, code, { group: 'g-new' })
    expect(await say(house, writer, code, { group: 'g-other' })).toBe(words.codeUsed)
    expect(await say(house, writer, 'BK37-MN84', { group: 'g-other' })).toBe(words.codeWrong)
    expect(await boundTo(house, 'g-other')).toBeUndefined()
  })

  it(`refuses a code after a quarter of an hour (${way})`, async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    const code = await groupCode(house.secretary)
    house.clock.moveTo(addMs(house.clock.now(), 15 * 60_000))
    expect(await say(house, writer, code, { group: 'g-new' })).toBe(words.codeWrong)
    expect(await boundTo(house, 'g-new')).toBeUndefined()
  })

  it(`leaves a code good that was typed privately, and says where it belongs (${way})`, async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    const code = await groupCode(house.secretary)
    expect(await say(house, writer, code)).toBe(words.groupCodeInPrivate)
    expect(await say(house, writer, code, { group: 'g-new' })).toContain('Đã gắn nhóm này')
  })

  it(`keeps the group of the same unit, and never takes another unit's (${way})`, async () => {
    const house = await makeHouse()
    const again = await groupCode(house.secretary)
    expect(await say(house, writer, again, { group: fixtureGroupChat })).toMatch(
      /^Nhóm này đã gắn với Chi bộ/,
    )
    const others = await groupCode(await neighbour(house))
    const told = await say(house, writer, others, { group: fixtureGroupChat })
    expect(told).toBe(words.otherUnit)
    expect(told).not.toMatch(/Khu phố/i)
    expect(await boundTo(house, fixtureGroupChat)).toMatchObject({ org_unit_id: fixtureUnit })
  })

  it(`asks for a code of another kind where the unit has a group, which is then left (${way})`, async () => {
    const house = await makeHouse()
    const plain = await groupCode(house.secretary)
    expect(await say(house, writer, plain, { group: 'g-new' })).toBe(words.hasGroup)
    const rebind = await groupCode(house.secretary, 'rebind')
    expect(await say(house, writer, rebind, { group: 'g-new' })).toContain('Đã gắn nhóm này')
    expect(await boundTo(house, fixtureGroupChat)).toBeUndefined()
    expect(await boundTo(house, 'g-new')).toMatchObject({ org_unit_id: fixtureUnit })
    const farewell = await house.db
      .selectFrom('outbox')
      .select(['body', 'way', 'chat_kind'])
      .where('chat_id', '=', fixtureGroupChat)
      .where('kind', '=', 'answer')
      .execute()
    expect(farewell.map((row) => textOf(row.body))).toEqual([words.movedAway])
    expect(farewell).toMatchObject([{ way: 'bot', chat_kind: 'group' }])
  })

  it(`kills a person's code that a whole group has seen (${way})`, async () => {
    const house = await makeHouse()
    const code = await personCode(house.member(MEMBER))
    expect(await say(house, writer, code, { group: fixtureGroupChat })).toBe(
      words.personCodeInGroup,
    )
    expect(await say(house, writer, code)).toBe(words.codeUsed)
  })

  it(`stops listening to codes after five tries of one account (${way})`, async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    for (let tries = 0; tries < 5; tries += 1) await say(house, writer, `BK3${tries + 2}-MN84`)
    const code = await groupCode(house.secretary)
    expect(await say(house, writer, code, { group: 'g-new' })).toBe(words.tooManyTries)
    house.clock.moveTo(addMs(house.clock.now(), 10 * 60_000 + 1))
    expect(await say(house, writer, code, { group: 'g-new' })).toContain('Đã gắn nhóm này')
  })
})

describe('a code for a group', () => {
  it('is worth no more than the right of who asked for it', async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    const code = await groupCode(house.secretary)
    await house.db
      .updateTable('role_assignment')
      .set({ ends_at: house.clock.now() })
      .where('person_id', '=', idOf(SECRETARY))
      .execute()
    expect(await say(house, botUser('b-anybody'), code, { group: 'g-new' })).toBe(words.codeWrong)
    expect(await boundTo(house, 'g-new')).toBeUndefined()
  })

  it('replaces the one that the same person asked for before', async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    const first = await groupCode(house.secretary)
    await groupCode(house.secretary)
    expect(await say(house, botUser('b-anybody'), first, { group: 'g-new' })).toBe(words.codeWrong)
  })

  it('binds one of two groups in which it is typed at the same moment', async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    const code = await groupCode(house.secretary)
    const typed = ['g-one', 'g-two', 'g-three', 'g-four'].map((group, index) =>
      say(house, botUser(`b-${index}`), code, { group }),
    )
    const told = await Promise.all(typed)
    expect(told.filter((text) => text?.startsWith('Đã gắn nhóm này'))).toHaveLength(1)
    expect(told.filter((text) => text === words.codeUsed)).toHaveLength(3)
  })

  it('binds no more groups than the bot may serve, however many codes are typed at once', async () => {
    const house = await makeHouse()
    const codes = [
      await groupCode(house.secretary, 'rebind'),
      await groupCode(await neighbour(house)),
    ]
    const limits = { ...house.deps.limits, botGroups: 1 }
    const full: House = { ...house, system: { ...house.system, limits } }
    const told = await Promise.all(
      codes.map((code, index) => say(full, botUser(`b-${index}`), code, { group: `g-${index}` })),
    )
    expect(told[0]).toContain('Đã gắn nhóm này')
    expect(told[1]).toBe(words.tooManyGroups(1))
    const oa = await groupCode(await Promise.resolve(house.secretary), 'rebind')
    expect(await say(full, oaUser('845'), oa, { group: 'oa-group' })).toContain('Đã gắn nhóm này')
  })

  it('never reaches the log of what was done, nor the table of codes', async () => {
    const house = await makeHouse()
    const code = await groupCode(house.secretary)
    await say(house, botUser('b-anybody'), code, { group: 'g-new' })
    const tables = [
      await house.db.selectFrom('audit_log').selectAll().execute(),
      await house.db.selectFrom('link_code').selectAll().execute(),
      await house.db.selectFrom('outbox').selectAll().execute(),
      await house.db.selectFrom('code_try').selectAll().execute(),
    ]
    const stored = JSON.stringify(tables)
    for (const form of [code, code.replace('-', ''), code.toLowerCase()])
      expect(stored).not.toContain(form)
  })
})

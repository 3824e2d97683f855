import { createSession } from '@quan-triet/bot-server/services/attendance/create-session'
import { changeSettings } from '@quan-triet/bot-server/services/campaigns/change-settings'
import { listClasses } from '@quan-triet/bot-server/services/campaigns/list-classes'
import { planClass } from '@quan-triet/bot-server/services/campaigns/plan-class'
import { proposeSplit } from '@quan-triet/bot-server/services/campaigns/propose-split'
import { splitClass } from '@quan-triet/bot-server/services/campaigns/split-class'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { PlanClassInput } from '@quan-triet/shared/models/campaign-class'
import { at, dayOf } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { appoint, openByWard } from './scene.ts'

const session = (day: string, title = 'Buổi 1') => ({
  title,
  startsAt: at(day, '08:00'),
  endsAt: at(day, '11:00'),
  venue: 'Hội trường Đảng ủy phường',
  speaker: null,
})

const classOf = (changes: Partial<PlanClassInput> = {}): PlanClassInput => ({
  title: 'Lớp học nghị quyết',
  mode: 'truc_tiep',
  modeReason: null,
  audience: ['dang_vien'],
  isMakeup: false,
  countsAsClass: true,
  capacity: null,
  sessions: [session('2026-03-20')],
  ...changes,
})
const keyCadre = (day: string) =>
  classOf({ title: 'Lớp cán bộ chủ chốt', audience: ['can_bo_chu_chot'], sessions: [session(day)] })

describe('a class', () => {
  it('is for each group of people once, also when one is named twice', async () => {
    const house = await makeHouse()
    const { root } = await openByWard(house)
    const audience = ['dang_vien', 'can_bo_chu_chot', 'dang_vien'] as const
    const input = { id: root, ...classOf({ audience: [...audience] }) }
    const { classes } = await planClass({ ctx: house.officer('can_bo_tuyen_giao'), input })
    expect(classes[0]?.audience).toEqual(['can_bo_chu_chot', 'dang_vien'])
  })
})

describe('the key-cadre class of a campaign', () => {
  it('comes before the classes of the units below (INV-09), until the owner waives it with a reason', async () => {
    const house = await makeHouse()
    const { id, root, nodeOf } = await openByWard(house)
    const ward = house.officer('can_bo_tuyen_giao')
    const { baseFrom } = await planClass({
      ctx: ward,
      input: { id: root, ...keyCadre('2026-03-18') },
    })
    expect(baseFrom).toBe(at('2026-03-18', '11:00'))
    const early = { id: nodeOf(fixtureUnit), ...classOf({ sessions: [session('2026-03-17')] }) }
    await expect(planClass({ ctx: house.secretary, input: early })).rejects.toMatchObject({
      code: 'key_cadre_first',
    })
    const waiver = { reminderDays: null, messagesPerMinute: null, travelMinutes: 30 }
    const settings = { id, ...waiver, keyCadreWaived: 'báo cáo viên chỉ rảnh ngày đó' }
    await expect(changeSettings({ ctx: house.secretary, input: settings })).rejects.toMatchObject({
      code: 'not_found',
    })
    await changeSettings({ ctx: ward, input: settings })
    const { classes } = await planClass({ ctx: house.secretary, input: early })
    expect(classes).toHaveLength(1)
  })

  it('also comes before a session that a branch creates by itself; a make-up may come at any time', async () => {
    const house = await makeHouse()
    const { root } = await openByWard(house)
    await planClass({
      ctx: house.officer('can_bo_tuyen_giao'),
      input: { id: root, ...keyCadre('2026-03-18') },
    })
    const create = (day: string, isMakeup = false) => {
      const { speaker: _, ...hours } = session(day)
      const input = { ...hours, mode: 'truc_tiep' as const, isMakeup }
      return createSession({ ctx: house.secretary, input })
    }
    await expect(create('2026-03-17')).rejects.toMatchObject({ code: 'key_cadre_first' })
    expect(await create('2026-03-17', true)).toMatchObject({ isMakeup: true })
    expect(await create('2026-03-19')).toMatchObject({ number: 1 })
  })

  it('is not planned behind a class of a unit below', async () => {
    const house = await makeHouse()
    const { root, nodeOf } = await openByWard(house)
    await planClass({ ctx: house.secretary, input: { id: nodeOf(fixtureUnit), ...classOf() } })
    const ctx = house.officer('can_bo_tuyen_giao')
    await expect(
      planClass({ ctx, input: { id: root, ...keyCadre('2026-03-25') } }),
    ).rejects.toMatchObject({ code: 'key_cadre_first' })
    await planClass({ ctx, input: { id: root, ...keyCadre('2026-03-19') } })
  })

  it('invites those who hold the roles on its day, once each however many they hold', async () => {
    const house = await makeHouse()
    const { root } = await openByWard(house)
    await appoint(house, house.secretary, { role: 'bao_cao_vien', unit: fixtureUnit })
    await appoint(house, house.member(7), { role: 'bao_cao_vien', unit: fixtureUnit })
    const { classes } = await planClass({
      ctx: house.officer('can_bo_tuyen_giao'),
      input: { id: root, ...keyCadre('2026-03-18') },
    })
    // Two secretaries of Khu phố 3, the ward's secretary, and one reporter who is none of them.
    expect(classes[0]?.invited).toBe(4)
  })
})

describe('a class', () => {
  it('merged into a meeting asks why, and counts only if the plan says so', async () => {
    const house = await makeHouse()
    const { nodeOf } = await openByWard(house)
    const ctx = house.secretary
    const id = nodeOf(fixtureUnit)
    const merged = classOf({ mode: 'long_ghep', countsAsClass: false })
    await expect(planClass({ ctx, input: { id, ...merged } })).rejects.toMatchObject({
      code: 'reason_required',
    })
    await planClass({ ctx, input: { id, ...merged, modeReason: 'họp chi bộ thường kỳ' } })
    const bu = classOf({ isMakeup: true, sessions: [session('2026-03-28')] })
    await planClass({ ctx, input: { id, ...bu } })
    await planClass({ ctx, input: { id, ...classOf({ sessions: [session('2026-03-22')] }) } })
    const { counts } = await listClasses({ ctx, input: { id } })
    expect(counts).toEqual({ held: 1, makeup: 1, uncounted: 1 })
  })

  it('does not begin before its campaign, nor end before it begins', async () => {
    const house = await makeHouse()
    const { nodeOf } = await openByWard(house)
    const id = nodeOf(fixtureUnit)
    const backwards = { ...session('2026-03-20'), endsAt: at('2026-03-20', '07:00') }
    for (const one of [session('2026-03-11'), backwards])
      await expect(
        planClass({ ctx: house.secretary, input: { id, ...classOf({ sessions: [one] }) } }),
      ).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

const openSplit = async (house: House) => {
  const { root } = await openByWard(house)
  const ctx = house.officer('can_bo_tuyen_giao')
  const sessions = [session('2026-03-20'), session('2026-03-21', 'Buổi 2')]
  const { classes } = await planClass({ ctx, input: { id: root, ...classOf({ sessions }) } })
  const id = classes[0]?.id
  if (!id) throw new Error('the class is there')
  return { ctx, id, root }
}

describe('splitting a class by capacity', () => {
  it('keeps whole branches together where they fit, and everybody once', async () => {
    const house = await makeHouse()
    const { ctx, id } = await openSplit(house)
    const { people, parts } = await proposeSplit({ ctx, input: { id, capacity: 31 } })
    // 30 of Khu phố 3 who must study, 2 of Khu phố 5, 4 of the office.
    expect(people).toBe(36)
    expect(parts.map((part) => part.shares.map((one) => [one.unitName, one.people]))).toEqual([
      [['Khu phố 3', 30]],
      [
        ['Cơ quan Đảng ủy', 4],
        ['Khu phố 5', 2],
      ],
    ])
  })

  it('makes a class of each part, with all sessions at its own hours', async () => {
    const house = await makeHouse()
    const { ctx, id } = await openSplit(house)
    const starts = [at('2026-03-20', '08:00'), at('2026-03-23', '14:00')]
    await expect(
      splitClass({ ctx, input: { id, capacity: 31, starts: [...starts, ...starts] } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    const { classes, counts } = await splitClass({ ctx, input: { id, capacity: 31, starts } })
    expect(counts.held).toBe(2)
    expect(classes.map((one) => [one.title, one.invited])).toEqual([
      ['Lớp học nghị quyết, lớp 1', 30],
      ['Lớp học nghị quyết, lớp 2', 6],
    ])
    const second = classes[1]?.sessions.map((one) => [one.title, dayOf(one.startsAt), one.venues])
    expect(second).toEqual([
      ['Buổi 1', '2026-03-23', 1],
      ['Buổi 2', '2026-03-24', 1],
    ])
    await expect(splitClass({ ctx, input: { id, capacity: 20, starts } })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('is left undone when one class is enough', async () => {
    const house = await makeHouse()
    const { ctx, id } = await openSplit(house)
    const starts = [at('2026-03-20', '08:00'), at('2026-03-23', '14:00')]
    await expect(splitClass({ ctx, input: { id, capacity: 100, starts } })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })
})

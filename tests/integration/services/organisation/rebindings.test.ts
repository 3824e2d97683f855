import { findUnitOfGroupChat } from '@quan-triet/bot-server/db/queries/questions'
import {
  fixtureGroupChat,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { Clock } from '@quan-triet/bot-server/lib/clock'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { listRebindings } from '@quan-triet/bot-server/services/organisation/list-rebindings'
import { settleRebinding } from '@quan-triet/bot-server/services/organisation/settle-rebinding'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const decision = { decisionNumber: '12-QĐ/TU', decisionOn: null, day: '2026-03-12' }

const ticking = ({ clock }: House): Clock => ({
  now() {
    clock.moveTo(addMs(clock.now(), 1))
    return clock.now()
  },
  wall: () => clock.wall(),
})

const absorb = async () => {
  const house = await makeHouse()
  await changeTree({
    // A real clock goes on while a decision is carried out.
    ctx: { ...house.system, clock: ticking(house) },
    input: { kind: 'sap_nhap', ...decision, unitId: fixtureUnit, intoId: otherUnit },
  })
  const { items } = await listRebindings({ ctx: house.officer('quan_tri'), input: {} })
  const kindsOf = items.map((item) => `${item.kind} ${item.subject} ${item.count}`.trim())
  return { house, items, kindsOf }
}

describe('what is left to decide after a unit ended', () => {
  it('is listed at the successor without a name of a person', async () => {
    const { items, kindsOf } = await absorb()
    expect(kindsOf.toSorted()).toEqual([
      'nhom Chi bộ Khu phố 3 1',
      'vai_tro bi_thu 1',
      'vai_tro cap_uy_vien_phu_trach 1',
      'vai_tro chi_uy_vien 1',
      'vai_tro pho_bi_thu 1',
    ])
    expect(items.every((item) => item.unit.id === otherUnit)).toBe(true)
  })

  it('is settled by binding the group to the successor, once', async () => {
    const { house, items } = await absorb()
    const group = items.find((item) => item.kind === 'nhom')
    const ctx = house.officer('quan_tri')
    const settle = () =>
      settleRebinding({ ctx, input: { id: group?.id ?? '', action: 'gan', note: '' } })
    expect(await findUnitOfGroupChat(house.db, fixtureGroupChat)).toBe(fixtureUnit)
    await settle()
    expect(await findUnitOfGroupChat(house.db, fixtureGroupChat)).toBe(otherUnit)
    await expect(settle()).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is settled by the administrator alone, with a note where it was decided elsewhere', async () => {
    const { house, items } = await absorb()
    const duty = items.find((item) => item.kind === 'vai_tro')
    const input = { id: duty?.id ?? '', action: 'xong' as const, note: 'Đã phân công' }
    await expect(settleRebinding({ ctx: house.officer('bi_thu'), input })).rejects.toMatchObject({
      code: expect.stringMatching(/not_/) as string,
    })
    const bound = { ...input, action: 'gan' as const }
    const ctx = house.officer('quan_tri')
    await expect(settleRebinding({ ctx, input: bound })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await settleRebinding({ ctx, input })
    const { items: left } = await listRebindings({ ctx, input: {} })
    expect(left).toHaveLength(items.length - 1)
    const { items: all } = await listRebindings({ ctx, input: { unitId: otherUnit } })
    expect(all.find((item) => item.id === input.id)).toMatchObject({ note: 'Đã phân công' })
  })
})

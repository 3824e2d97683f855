/** Proves that a crowd checking in at once is recorded once each, and that one bad row harms nobody else. */
import { attendanceRow } from '@quan-triet/bot-server/db/queries/attendance'
import { blankRecord } from '@quan-triet/bot-server/domain/attendance/record'
import { getRoll } from '@quan-triet/bot-server/services/attendance/get-roll'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { codesOf, saturday, scan, second, typeIn } from './scene.ts'

describe('a crowd that checks in at once', () => {
  it('is present once each, though everybody scans three times', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:59'))
    const { qr } = await codesOf(house.secretary)
    const members = Array.from({ length: 32 }, (_, index) => house.member(index))
    const receipts = await Promise.all(
      members.flatMap((ctx) => [scan(ctx, qr), scan(ctx, qr), scan(ctx, qr)]),
    )
    const outcomes = Map.groupBy(receipts, (one) => one.outcome)
    expect(outcomes.get('present')).toHaveLength(32)
    expect(outcomes.get('already')).toHaveLength(64)
    const { counts } = await getRoll({ ctx: house.secretary, input: { id: second } })
    expect(counts).toMatchObject({ present: 32, presentRequired: 30, unrecorded: 0 })
  })

  it('is not harmed by one row that cannot be stored', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:59'))
    const { qr } = await codesOf(house.secretary)
    const nobody = attendanceRow(blankRecord('nobody' as PersonId, second))
    const settled = await Promise.allSettled([
      ...Array.from({ length: 10 }, (_, index) => scan(house.member(index), qr)),
      house.deps.groupWriter.writeAttendance(nobody),
      ...Array.from({ length: 10 }, (_, index) => scan(house.member(10 + index), qr)),
    ])
    expect(settled.map((one) => one.status)).toEqual(
      settled.map((_, index) => (index === 10 ? 'rejected' : 'fulfilled')),
    )
    const { counts } = await getRoll({ ctx: house.secretary, input: { id: second } })
    expect(counts.present).toBe(20)
  })

  it('cannot pass the limit of typed tries by trying all at once', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:59'))
    const { typed } = await codesOf(house.secretary)
    const wrong = typed === '123456' ? '654321' : '123456'
    const settled = await Promise.allSettled(
      Array.from({ length: 20 }, () => typeIn(house.member(4), wrong)),
    )
    const codes = settled.map((one) => (one.status === 'rejected' ? one.reason.code : 'let in'))
    expect(codes.filter((code) => code !== 'too_many_tries').length).toBeLessThanOrEqual(5)
    expect(codes).not.toContain('let in')
  })
})

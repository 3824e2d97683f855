/** Proves targets of the term on a real database: set, nested, filled by the figures, corrected, seen from above. */
import { fixtureUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { endTermTarget } from '@quan-triet/bot-server/services/targets/end-target'
import { listTermTargets } from '@quan-triet/bot-server/services/targets/list-targets'
import { recordPoint } from '@quan-triet/bot-server/services/targets/record-point'
import { setTarget } from '@quan-triet/bot-server/services/targets/set-target'
import type { SetTargetInput } from '@quan-triet/shared/models/target'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

const admissions: SetTargetInput = {
  unitId: wardUnit,
  code: 'K-09',
  name: 'Kết nạp đảng viên mới',
  kind: 'luy_ke',
  period: 'nhiem_ky',
  value: 1800,
  unitWord: 'đảng viên',
  partOf: null,
  startsOn: '2025-07-01',
  endsOn: '2030-06-30',
}
const year = (day: string, numerator: number) => ({ day, numerator, denominator: null, note: null })

describe('targets of the term', () => {
  it('nest: 300 of 1,800, of what is aimed at and of what is reached by any day (INV-23)', async () => {
    const house = await makeHouse()
    const ward = house.officer('can_bo_tuyen_giao')
    const whole = (await setTarget({ ctx: ward, input: admissions })).target
    const inside = { ...admissions, code: 'K-09a' as const, name: 'Trong đó', partOf: whole.id }
    await expect(setTarget({ ctx: ward, input: { ...inside, value: 1801 } })).rejects.toMatchObject(
      { code: 'invalid_input' },
    )
    const part = (await setTarget({ ctx: ward, input: { ...inside, value: 300 } })).target
    await recordPoint({ ctx: ward, input: { id: whole.id, ...year('2025-12-31', 200) } })
    await expect(
      recordPoint({ ctx: ward, input: { id: part.id, ...year('2025-12-31', 201) } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    await recordPoint({ ctx: ward, input: { id: part.id, ...year('2025-12-31', 40) } })
    await expect(
      recordPoint({ ctx: ward, input: { id: whole.id, ...year('2026-01-31', 39) } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    const view = await recordPoint({
      ctx: ward,
      input: { id: whole.id, ...year('2026-03-01', 260) },
    })
    expect(view.target.progress).toMatchObject({ verdict: 'chua_dat', missing: 1540 })
    expect(view.target.progress.forecast).toBeGreaterThan(260)
  })

  it('keep a corrected point readable, and take no percentage, no day to come and no number of what fills itself', async () => {
    const house = await makeHouse()
    const ctx = house.officer('can_bo_tuyen_giao')
    const { id } = (await setTarget({ ctx, input: admissions })).target
    await recordPoint({ ctx, input: { id, ...year('2025-12-31', 210) } })
    const view = await recordPoint({ ctx, input: { id, ...year('2025-12-31', 201) } })
    expect(view.points.map(({ numerator, isReplaced }) => [numerator, isReplaced])).toEqual([
      [201, false],
      [210, true],
    ])
    await Promise.all(
      [3, 4, 5, 6, 7, 8, 9].map((count) =>
        recordPoint({ ctx, input: { id, ...year('2026-01-31', count) } }),
      ),
    )
    const ofDay = await house.db
      .selectFrom('target_point')
      .select('replaced_at')
      .where('target_id', '=', id)
      .where('day', '=', '2026-01-31')
      .execute()
    expect(ofDay).toHaveLength(7)
    expect(ofDay.filter((point) => point.replaced_at === null)).toHaveLength(1)
    for (const wrong of [
      { ...year('2026-03-13', 5) },
      { ...year('2025-06-30', 5) },
      { ...year('2026-03-01', 5), denominator: 10 },
    ])
      await expect(recordPoint({ ctx, input: { id, ...wrong } })).rejects.toMatchObject({
        code: 'invalid_input',
      })
    const study = await setTarget({
      ctx,
      input: {
        ...admissions,
        code: 'K-02',
        name: 'Học tập',
        kind: 'ty_le',
        value: 98,
        period: 'dot',
      },
    })
    await expect(
      recordPoint({ ctx, input: { id: study.target.id, ...year('2026-03-01', 5) } }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('fill K-02 and K-05 from the live figures, each on its own base (K-02 98 %, K-05 100 %)', async () => {
    const house = await makeHouse()
    const ctx = house.secretary
    for (const [code, value] of [
      ['K-02', 98],
      ['K-05', 100],
    ] as const)
      await setTarget({
        ctx,
        input: { ...admissions, unitId: fixtureUnit, code, kind: 'ty_le', value, period: 'dot' },
      })
    const { targets } = await listTermTargets({ ctx, input: { unitId: fixtureUnit } })
    expect(targets.map(({ latest, progress }) => [latest?.text, progress.missing])).toEqual([
      ['26/32 (81,25%)', 6],
      ['26/30 (86,67%)', 4],
    ])
    // A branch of fewer than fifty: one absence already breaks 98 %, so it is judged at the ward (1.7).
    expect(targets[0]?.note).toBe('còn 4 đồng chí chưa học; tỷ lệ xét ở cấp trên')
    expect(targets[0]?.progress.verdict).toBe('xet_o_cap_tren')
    const ward = house.officer('can_bo_tuyen_giao')
    const above = await listTermTargets({ ctx: ward, input: { unitId: wardUnit } })
    const judged = above.targets.filter(({ code }) => code === 'K-02' || code === 'K-05')
    expect(judged.map(({ note }) => note)).toEqual([
      'chưa đạt chỉ tiêu 98%, còn thiếu 12 người; không thể đạt với mẫu số này',
      'chưa đạt chỉ tiêu 100%, còn thiếu 10 người',
    ])
  })

  it('are seen from above beside the own ones; ended ones are gone, and others change nothing', async () => {
    const house = await makeHouse()
    const ward = house.officer('can_bo_tuyen_giao')
    const own = await setTarget({
      ctx: house.secretary,
      input: { ...admissions, unitId: fixtureUnit },
    })
    await recordPoint({
      ctx: house.secretary,
      input: { id: own.target.id, ...year('2026-01-31', 2) },
    })
    const { below } = await listTermTargets({ ctx: ward, input: { unitId: wardUnit } })
    expect(below.find(({ unit }) => unit.id === fixtureUnit)?.targets).toMatchObject([
      { latest: { text: '2' } },
    ])
    await expect(
      recordPoint({ ctx: ward, input: { id: own.target.id, ...year('2026-02-01', 3) } }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^not_/) })
    await expect(
      listTermTargets({ ctx: house.member(5), input: { unitId: fixtureUnit } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    const left = await endTermTarget({
      ctx: house.secretary,
      input: { id: own.target.id, reason: 'Ghi nhầm' },
    })
    expect(left.targets).toEqual([])
  })
})

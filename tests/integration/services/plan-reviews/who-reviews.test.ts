/** Proves INV-21 over random histories: duties that begin and end, a unit that hung elsewhere, people who wrote in the plan. */
import { noteAuthor } from '@quan-triet/bot-server/db/queries/plan-content'
import {
  fixtureUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { recordPaperReview } from '@quan-triet/bot-server/services/plan-reviews/decide-plan-review'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { PlanId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { giveRole, personOf } from './people.ts'

const planId = PlanId.parse('plan-khu-pho-3')
const days = ['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13']
const aDay = fc.constantFrom(...days)
const committees = ['bi_thu', 'pho_bi_thu', 'cap_uy_vien', 'uy_vien_ban_thuong_vu'] as const

const aDuty = fc.record({
  role: fc.constantFrom('cap_uy_vien_phu_trach', ...committees, 'van_phong', 'bao_cao_vien'),
  unitId: fc.constantFrom(fixtureUnit, wardUnit, provinceUnit, otherUnit),
  from: aDay,
  to: fc.option(aDay),
})
/** Enough of what counts, so that a good part of the histories is in order. */
const history = fc.record({
  duties: fc
    .tuple(
      fc.record({
        role: fc.constant('cap_uy_vien_phu_trach' as const),
        unitId: fc.constant(fixtureUnit),
        from: aDay,
        to: fc.option(aDay),
      }),
      fc.record({
        role: fc.constantFrom(...committees),
        unitId: fc.constantFrom(wardUnit, provinceUnit),
        from: aDay,
        to: fc.option(aDay),
      }),
      fc.array(aDuty, { maxLength: 3 }),
    )
    .map(([one, two, more]) => [one, two, ...more]),
  /** Since when the unit has hung below the ward. */
  hangsSince: fc.constantFrom('2025-07-01', '2026-03-10', '2026-03-11'),
  hasWritten: fc.boolean(),
  on: fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-11'),
})
type History = Parameters<Parameters<(typeof history)['map']>[0]>[0]

const inOrder: History = {
  duties: [
    { role: 'cap_uy_vien_phu_trach', unitId: fixtureUnit, from: '2026-03-08', to: '2026-03-11' },
    { role: 'cap_uy_vien', unitId: provinceUnit, from: '2026-03-10', to: null },
  ],
  hangsSince: '2026-03-10',
  hasWritten: false,
  on: '2026-03-10',
}

const play = async (
  house: House,
  reviewer: ServiceContext,
  { duties, hangsSince, hasWritten }: History,
): Promise<void> => {
  const { db } = house
  for (const table of ['plan_review', 'plan_author'] as const) await db.deleteFrom(table).execute()
  await db.updateTable('plan').set({ state: 'gui_xem_xet' }).where('id', '=', planId).execute()
  await db.deleteFrom('role_assignment').where('person_id', '=', personOf(reviewer)).execute()
  for (const duty of duties) await giveRole(house, reviewer, duty)
  await db
    .updateTable('org_path')
    .set({ valid_from: hangsSince })
    .where('descendant_id', '=', fixtureUnit)
    .where('depth', '>', 0)
    .execute()
  if (hasWritten) await noteAuthor(db, { planId, personId: personOf(reviewer) })
}

/** INV-21 said once more, from the history alone. */
const mayDecide = ({ duties, hangsSince, hasWritten, on }: History): boolean => {
  const held = duties.filter(({ from, to }) => from <= on && (to === null || on < to))
  const isInCharge = held.some(
    ({ role, unitId }) => role === 'cap_uy_vien_phu_trach' && unitId === fixtureUnit,
  )
  const above = hangsSince <= on ? [wardUnit, provinceUnit] : []
  const isAbove = held.some(
    ({ role, unitId }) => above.includes(unitId) && committees.some((one) => one === role),
  )
  return isInCharge && isAbove && !hasWritten
}

describe('a decision on paper', () => {
  it('counts exactly when its reviewer was in charge, above and no author on its day, whatever came before and after', async () => {
    const house = await makeHouse()
    const [officer, reviewer] = [house.officer('can_bo_tuyen_giao'), house.outsider]
    const outcomes = new Set<boolean>()
    await fc.assert(
      fc.asyncProperty(history, async (told) => {
        await play(house, reviewer, told)
        const isTaken = await recordPaperReview({
          ctx: officer,
          input: {
            planId,
            version: 1,
            outcome: 'da_cho_y_kien',
            checklist: { cu_the: 'dat', kha_thi: 'dat', sat_thuc_te: 'dat', dung_tien_do: 'dat' },
            text: null,
            reviewerId: personOf(reviewer),
            on: told.on,
          },
        }).then(
          () => true,
          (error: unknown) => {
            expect(error).toMatchObject({ code: 'not_allowed' })
            return false
          },
        )
        outcomes.add(isTaken)
        expect(isTaken).toBe(mayDecide(told))
      }),
      { numRuns: 40, examples: [[inOrder]] },
    )
    expect(outcomes.size).toBe(2)
  })
})

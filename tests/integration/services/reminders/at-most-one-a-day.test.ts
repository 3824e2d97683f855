/** Proves INV-42 and INV-11 for any set of deadlines and any outages of the server. */
import { remind } from '@quan-triet/bot-server/jobs/remind'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { DeadlineId } from '@quan-triet/shared/models/ids'
import { addDays, at, dayOf, endOf, timeOf } from '@quan-triet/shared/time/calendar'
import { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const deadlines = fc.array(
  fc.record({
    subject: fc.constantFrom(...DeadlineSubject.options),
    inDays: fc.integer({ min: -5, max: 20 }),
    isTentative: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
)
/** How many hours pass before the server looks again: mostly one, sometimes an outage of days. */
const gaps = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 90 }) },
  ),
  { minLength: 60, maxLength: 120 },
)

type Planned = { subject: DeadlineSubject; inDays: number; isTentative: boolean }

const startOver = async (house: House, planned: readonly Planned[]): Promise<void> => {
  for (const table of ['outbox', 'notice', 'reminder', 'reminded_person', 'deadline'] as const)
    await house.db.deleteFrom(table).execute()
  const today = addDays(dayOf(house.clock.now()), 1)
  house.clock.moveTo(at(today, '00:00'))
  await house.db
    .insertInto('deadline')
    .values(
      planned.map((one, index) => ({
        id: DeadlineId.parse(`deadline-${index}`),
        campaign_node_id: fixtureNode,
        subject: one.subject,
        source_wording: '',
        granularity: 'ngay' as const,
        bound: 'den_het' as const,
        due_at: endOf(addDays(today, one.inDays)),
        is_tentative: one.isTentative ? 1 : 0,
      })),
    )
    .execute()
}

/** Nobody exempt from meetings is ever pending; who needs no essay or handed it in is not, for the essay. */
const EXEMPT = [30, 31, 32, 33].map((index) => fixtureAccounts[index]?.personId)

it('nobody gets two automatic reminders on one day or any at night, whatever the deadlines and outages', async () => {
  const house = await makeHouse()
  await fc.assert(
    fc.asyncProperty(deadlines, gaps, async (planned, hours) => {
      await startOver(house, planned)
      for (const gap of hours) {
        const next = Date.parse(house.clock.now()) + gap * 3_600_000
        house.clock.moveTo(new Date(next).toISOString())
        await remind(house.deps)
      }
      const rows = await house.db.selectFrom('outbox').selectAll().execute()
      const days = rows.flatMap((row) =>
        row.person_id === null ? [] : `${row.person_id} ${dayOf(row.created_at)}`,
      )
      expect(new Set(days).size).toBe(days.length)
      for (const row of rows) {
        expect(timeOf(row.created_at) >= '07:00' && timeOf(row.created_at) < '21:00').toBe(true)
        expect(row.expires_at ?? '').toBe(
          row.way === 'bot' ? at(dayOf(row.created_at), '21:00') : '',
        )
        expect(EXEMPT).not.toContain(row.person_id ?? '')
      }
    }),
    { numRuns: 12 },
  )
})

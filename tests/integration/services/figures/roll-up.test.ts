import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { sumCells } from '@quan-triet/bot-server/domain/figures/cells'
import { countCells } from '@quan-triet/bot-server/services/figures/count-cells'
import { readCells } from '@quan-triet/bot-server/services/figures/read-cells'
import { recountFigures } from '@quan-triet/bot-server/services/figures/recount-figures'
import { rollUpMarks } from '@quan-triet/bot-server/services/figures/roll-up-marks'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOnPostgres } from '../../../support/open-test-database.ts'
import { addSessions, event, play } from './arbitrary-events.ts'
import { names, tree } from './arbitrary-world.ts'
import { openEmptyHouse } from './empty-house.ts'
import { addCampaign, addPeople, addStays, addUnits, campaignId, unitId } from './world.ts'

const TODAY = '2026-05-01'

const seed = async (db: Db): Promise<void> => {
  await addUnits(db, tree)
  await db
    .updateTable('org_unit')
    .set({ level: 'tccsd' })
    .where('id', 'in', [unitId('w1'), unitId('w2')])
    .execute()
  await addCampaign(
    db,
    tree.map(([name]) => name),
  )
  await addPeople(db, names)
  await addStays(
    db,
    names.map((person, index) => ({ person, unit: ['b1', 'b1', 'b2', 'b3', 'b1'][index] ?? 'b4' })),
  )
  await addSessions(db, TODAY)
}

describe('the live roll-up', () => {
  it('agrees with a recount after any sequence of events, nights and turns of counting, for every unit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (events) => {
        const house = await openEmptyHouse()
        const ctx = systemContext(house, 'test')
        house.clock.moveTo(at(TODAY, '09:00'))
        await seed(house.db)
        await rollUpMarks({ ctx })
        for (const one of events) {
          if (one.kind === 'count') await rollUpMarks({ ctx })
          if (one.kind === 'sleep')
            house.clock.moveTo(at(addDays(dayOf(house.clock.now()), one.days), '09:00'))
          await play(house.db, dayOf(house.clock.now()), one)
        }
        while ((await rollUpMarks({ ctx })) > 0);
        expect((await recountFigures({ ctx, input: { repair: false } })).differences).toEqual([])
        for (const name of ['top', 'w1', 'b1']) {
          const input = { unitId: unitId(name), campaignId }
          const truth = await countCells({ ctx, input }).catch(String)
          const read = await readCells({ ctx, input }).catch(String)
          // A unit that was withdrawn has no campaign to ask for, either way.
          if (typeof truth === 'string' || typeof read === 'string') {
            expect(read).toBe(truth)
            continue
          }
          expect(read).toEqual({ ...truth, countedAt: house.clock.now() })
          const parts = [read.own, ...read.children.map((child) => child.total)]
          expect(sumCells(parts)).toEqual(read.total)
        }
      }),
      { numRuns: isOnPostgres() ? 3 : 20 },
    )
  })
})

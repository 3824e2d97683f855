import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { countOwnCells } from '@quan-triet/bot-server/db/queries/cells'
import { sumCells } from '@quan-triet/bot-server/domain/figures/cells'
import { countUnit, lastMomentOf } from '@quan-triet/bot-server/services/figures/count-unit'
import { loadCompleted } from '@quan-triet/bot-server/services/figures/load-completed'
import { keepProgress } from '@quan-triet/bot-server/services/progress/keep-progress'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, DAYS, isUnder, names, tree, world, type World } from './arbitrary-world.ts'
import { openEmptyHouse } from './empty-house.ts'
import { plainModel } from './plain-model.ts'
import {
  addCampaign,
  addExemptions,
  addMarks,
  addPeople,
  addSession,
  addStays,
  addUnits,
  campaignId,
  personId,
  unitId,
} from './world.ts'

const seed = async (db: Db, one: World): Promise<void> => {
  await addUnits(db, tree)
  await addCampaign(
    db,
    tree.map(([name]) => name),
  )
  await addPeople(db, names)
  await addStays(db, one.stays)
  await addExemptions(db, one.exemptions)
  for (const held of one.sessions) await addSession(db, held)
  await addMarks(db, one.marks)
}

const TABLES = [
  'progress_day',
  'attendance',
  'session',
  'class_audience',
  'class',
  'exemption',
  'membership',
  'person',
  'campaign_node',
  'campaign',
  'org_path',
  'org_edge',
  'org_unit_name',
  'org_unit',
] as const

const clear = async (db: Db): Promise<void> => {
  for (const table of TABLES) await db.deleteFrom(table).execute()
}

/** Of every unit with all below it, whether the units are listed or found. */
const expectCells = async (db: Db, one: World, day: string): Promise<void> => {
  const query = { campaignId, day, at: lastMomentOf(day) }
  const own = await countOwnCells(db, { ...query, units: { under: unitId('top') } })
  const listed = tree.map(([unit]) => unitId(unit))
  expect(await countOwnCells(db, { ...query, units: listed })).toEqual(own)
  for (const [unit] of tree) {
    const below = tree.filter(([name]) => isUnder(name, unit))
    const total = sumCells(below.flatMap(([name]) => own.get(unitId(name)) ?? []))
    expect(total).toMatchObject(plainModel(one, day)(unit).cells)
  }
}

describe('figures over random histories', () => {
  it('agree, for every unit and day, between the queries, the rule over loaded rows and a plain model (INV-02, INV-05, INV-08)', async () => {
    const house = await openEmptyHouse()
    const ctx = systemContext(house, 'test')
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 20, max: DAYS }), async (one, index) => {
        await clear(house.db)
        await seed(house.db, one)
        const day = dayAt(index)
        const model = plainModel(one, day)
        for (const [unit] of tree) {
          const counted = await countUnit({ ctx, input: { unitId: unitId(unit), campaignId, day } })
          const expected = model(unit)
          expect(counted.study).toEqual(expected.figures)
          for (const child of counted.children)
            expect(child.study).toEqual(model(child.unit.shortName).figures)
          expect(counted.study.completedRequired).toBeLessThanOrEqual(counted.study.required)
        }
        if (index % 3 === 0) await expectCells(house.db, one, day)
        const everybody = model('top')
        const loaded = await loadCompleted(ctx, {
          campaignId,
          members: everybody.members.map(personId),
          at: lastMomentOf(day),
        })
        expect([...loaded].toSorted()).toEqual(everybody.completed.map(personId).toSorted())
      }),
      { numRuns: 60 },
    )
  })

  it('are written for every evening and unit just as the plain model counts them, and a second turn adds nothing', async () => {
    const house = await openEmptyHouse()
    const ctx = systemContext(house, 'test')
    const written = () =>
      house.db
        .selectFrom('progress_day')
        .selectAll()
        .orderBy('org_unit_id')
        .orderBy('day')
        .execute()
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 0, max: DAYS }), async (one, index) => {
        await clear(house.db)
        await seed(house.db, one)
        // A turn writes a month: three reach the first day from ngày chốt.
        for (let turn = 0; turn < 3; turn += 1) await keepProgress({ ctx })
        const rows = await written()
        for (const day of [dayAt(index), dayAt(DAYS), dayAt(DAYS + 20)])
          for (const [unit] of tree) {
            const row = rows.find((held) => held.org_unit_id === unitId(unit) && held.day === day)
            const { members, required, completed, completedRequired } = plainModel(
              one,
              day,
            )(unit).figures
            expect([
              row?.members ?? 0,
              row?.required ?? 0,
              row?.completed ?? 0,
              row?.completed_required ?? 0,
            ]).toEqual([members, required, completed, completedRequired])
          }
        await keepProgress({ ctx })
        expect(await written()).toEqual(rows)
      }),
      { numRuns: 5 },
    )
  })
})

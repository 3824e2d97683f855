import { changeEdges } from '@quan-triet/bot-server/db/queries/tree-changes'
import {
  isInScope,
  listUnitsAbove,
  withUnitsAbove,
  withUnitsBelow,
} from '@quan-triet/bot-server/db/queries/unit-lines'
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import type { Scope } from '@quan-triet/bot-server/domain/rights'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { aUnit, plantTree, TOP, unitId } from '../services/organisation/small-tree.ts'

const MOVED = '2026-03-10'
const [K1, K2, B1] = [unitId('k1'), unitId('k2'), unitId('k1b1')] as const

/** Two committees of two branches; the first branch went from the first to the second committee on 10/3. */
const plantMoved = async (): Promise<Db> => {
  const database = await openTestDatabase()
  onTestFinished(() => database.close())
  const { db } = database
  await plantTree(db, { committees: 2, branches: 2, members: 0 })
  const moves = [{ unitId: B1, parentId: K2 }]
  await changeEdges(db, { day: MOVED, closes: [], moves })
  return db
}

const below = async (db: Db, unit: typeof K1, day: string) => {
  const rows = await withUnitsBelow(db, unit, day).selectFrom('audience').select('id').execute()
  return rows.map((row) => row.id).toSorted()
}

const inScope = async (db: Db, scope: Scope, day: string) => {
  const rows = await db
    .selectFrom('org_unit')
    .select('id')
    .where(isInScope(scope, 'org_unit.id', day))
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

describe('the line of a unit on a day', () => {
  it('is that of the day, not of today', async () => {
    const db = await plantMoved()
    expect(await listUnitsAbove(db, B1, '2026-03-09')).toEqual([K1, TOP])
    expect(await listUnitsAbove(db, B1, MOVED)).toEqual([K2, TOP])
    expect(await below(db, K1, '2026-03-09')).toEqual(['k1', 'k1b1', 'k1b2'])
    expect(await below(db, K1, MOVED)).toEqual(['k1', 'k1b2'])
    const line = await withUnitsAbove(db, B1, MOVED).selectFrom('line').select('id').execute()
    expect(line.map((row) => row.id).toSorted()).toEqual(['k1b1', 'k2', 'top'])
  })

  it('has nothing before a unit was founded but the unit itself', async () => {
    const db = await plantMoved()
    expect(await below(db, K1, '2025-12-31')).toEqual(['k1'])
    expect(await listUnitsAbove(db, B1, '2025-12-31')).toEqual([])
  })
})

describe('a scope of rights in a query', () => {
  it('holds what lies below on that day, and a single unit only where it is named', async () => {
    const db = await plantMoved()
    expect(await inScope(db, { at: [], below: [K1] }, MOVED)).toEqual(['k1b2'])
    expect(await inScope(db, { at: [K1], below: [K1] }, '2026-03-09')).toEqual([
      'k1',
      'k1b1',
      'k1b2',
    ])
    expect(await inScope(db, { at: [K2], below: [] }, MOVED)).toEqual(['k2'])
    expect(await inScope(db, { at: [], below: [] }, MOVED)).toEqual([])
    expect(await inScope(db, 'everywhere', MOVED)).toHaveLength(7)
  })
})

describe('putting units into the tree', () => {
  it('takes any number at once, a child in the same call as its parent', async () => {
    const db = await plantMoved()
    const levels: Level[] = ['cap_tren_truc_tiep', 'tccsd', 'chi_bo_truc_thuoc']
    const many = Array.from({ length: 1200 }, (_, index) => {
      const parent = index < 3 ? TOP : unitId(`n${Math.floor(index / 3) - 1}`)
      return aUnit(`n${index}`, parent, levels[Math.min(2, Math.floor(index / 400))] ?? 'tccsd')
    })
    await insertUnits(db, many)
    expect(await below(db, TOP, MOVED)).toHaveLength(1207)
    expect(await listUnitsAbove(db, unitId('n1199'), MOVED)).toEqual(
      ['n398', 'n131', 'n42', 'n13', 'n3', 'n0', 'top'].map(unitId),
    )
  })
})

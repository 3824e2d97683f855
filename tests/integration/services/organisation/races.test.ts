import { countWrongPaths } from '@quan-triet/bot-server/db/queries/tree-paths'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { plantTree, unitId } from './small-tree.ts'

describe('two decisions at the same moment', () => {
  it('wait for each other: of two that exclude one another, one is refused', async () => {
    const house = await makeHouse()
    await plantTree(house.db, { committees: 2, branches: 2, members: 2 })
    const absorb = (from: OrgUnitId, into: OrgUnitId) =>
      changeTree({
        ctx: house.system,
        input: {
          kind: 'sap_nhap',
          day: '2026-03-12',
          decisionNumber: '1',
          decisionOn: null,
          unitId: from,
          intoId: into,
        },
      })
    const [a, b] = [unitId('k1b1'), unitId('k1b2')] as const
    const settled = await Promise.allSettled([absorb(a, b), absorb(b, a)])
    expect(settled.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = settled.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'tree_change_refused' })
    expect(await countWrongPaths(house.db)).toBe(0)
  })
})

import { countWrongPaths } from '@quan-triet/bot-server/db/queries/tree-paths'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { hasFixture } from '@quan-triet/bot-server/services/fixture/has-fixture'
import { loadSet } from '@quan-triet/bot-server/services/synthetic/load-set'
import {
  syntheticCampaign,
  unitIdOf,
} from '@quan-triet/bot-server/services/synthetic/synthetic-ids'
import { generateBranches } from '@quan-triet/bot-server/synthetic/generate'
import { type PeopledSet, planSet } from '@quan-triet/bot-server/synthetic/plan-set'
import { committeeId, rootUnit } from '@quan-triet/bot-server/synthetic/plan-tree'
import { peopledSets, type SetDefinition } from '@quan-triet/bot-server/synthetic/sets'
import { openTally } from '@quan-triet/bot-server/synthetic/tally'
import { addDays } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'

const SEED = 20_260_312

const load = async (name: PeopledSet, set?: SetDefinition) => {
  const house = await makeHouse()
  const plan = planSet(name, SEED, set)
  const tally = openTally(plan)
  for (const data of generateBranches(plan)) tally.add(data)
  house.clock.moveTo('2026-06-01T02:00:00.000Z')
  const ctx = systemContext(house.deps, 'data')
  const outcome = await loadSet({ ctx, input: { plan } })
  return { house, ctx, plan, tally, outcome }
}

describe('loading a synthetic set', () => {
  it.each(['D1', 'D1b'] as const)(
    'gives the house the figures that %s was generated with, for the whole and for each committee',
    async (name) => {
      const { ctx, plan, tally, outcome } = await load(name)
      expect(outcome).toBe('loaded')
      const input = {
        unitId: unitIdOf(rootUnit),
        campaignId: syntheticCampaign,
        day: plan.campaign.endsOn,
      }
      const figures = await countUnit({ ctx, input })
      const { total } = tally
      expect(figures.study).toMatchObject({
        members: total.members,
        exempt: total.exempt,
        required: total.required,
        probationary: total.probationary,
        completed: total.studied,
        completedRequired: total.studiedRequired,
        writers: total.essaysDue,
      })
      expect(figures.masses.people).toBe(total.massesCame)
      const ofCommittee = { ...input, unitId: unitIdOf(committeeId(0)) }
      expect((await countUnit({ ctx, input: ofCommittee })).study).toEqual(figures.study)
    },
  )

  it('keeps the tree of before the merger readable, and adds up on every side of that day', async () => {
    const { house, ctx, plan } = await load('D1')
    expect(await countWrongPaths(house.db)).toBe(0)
    const [old] = plan.branches.filter((one) => one.mergesInto !== null)
    const [before, after] = [addDays(plan.campaign.mergerOn, -1), plan.campaign.mergerOn]
    const branchesOn = async (day: string) => {
      const input = { unitId: unitIdOf(committeeId(0)), campaignId: syntheticCampaign, day }
      const { study, children } = await countUnit({ ctx, input })
      const sum = children.reduce((all, one) => all + one.study.members, 0)
      expect(sum).toBe(study.members)
      expect(study.members).toBe(plan.set.members)
      return children.map(({ unit }) => String(unit.id))
    }
    expect(await branchesOn(before)).toContain(old?.unitId)
    expect(await branchesOn(before)).not.toContain(old?.mergesInto)
    expect(await branchesOn(after)).toContain(old?.mergesInto)
    expect(await branchesOn(after)).not.toContain(old?.unitId)
  })

  it('moves whole committees in the merger of a province, and every count with them (TV-13)', async () => {
    const few = { members: 1500, bases: { alone: 20, withBranches: 6 } }
    const committees = { count: 5, kind: 'tinh' as const }
    const set = { ...peopledSets.D3s, ...few, committees, legacyCommittees: 2 }
    const { house, ctx, plan, tally } = await load('D3s', set)
    expect(await countWrongPaths(house.db)).toBe(0)
    const childrenOn = async (day: string) => {
      const input = { unitId: unitIdOf(rootUnit), campaignId: syntheticCampaign, day }
      return (await countUnit({ ctx, input })).children
    }
    const before = await childrenOn(addDays(plan.campaign.mergerOn, -1))
    expect(before.map(({ unit }) => String(unit.id)).toSorted()).toEqual([
      'synthetic-h01',
      'synthetic-h02',
    ])
    expect(before.reduce((sum, { study }) => sum + study.members, 0)).toBe(1500)
    const after = await childrenOn(plan.campaign.endsOn)
    const found = new Map(after.map(({ unit, study }) => [String(unit.id), study]))
    tally.committees.forEach((counts, index) => {
      expect(found.get(committeeId(index))).toMatchObject({
        members: counts.members,
        required: counts.required,
        completed: counts.studied,
        completedRequired: counts.studiedRequired,
      })
    })
    expect(found.size).toBe(5)
  })

  it('marks the database as one that must not meet the real Zalo', async () => {
    const { house } = await load('D1')
    expect(await hasFixture(house.db)).toBe(true)
  })

  it('refuses a database that holds a set already, or people whom nobody invented', async () => {
    const { house, ctx, plan } = await load('D1')
    expect(await loadSet({ ctx, input: { plan } })).toBe('has_synthetic')
    const other = await makeHouse()
    await other.db
      .insertInto('person')
      .values({
        id: 'person-real' as never,
        full_name: 'Đồng chí có thật',
        search_key: 'dong chi co that',
        birth_year: 1970,
        person_kind: 'dang_vien',
      })
      .execute()
    const elsewhere = systemContext(other.deps, 'data')
    expect(await loadSet({ ctx: elsewhere, input: { plan } })).toBe('has_real_people')
    expect(house.db).not.toBe(other.db)
  })
})

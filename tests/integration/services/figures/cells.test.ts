import { countOwnCells } from '@quan-triet/bot-server/db/queries/cells'
import type { Database, Db } from '@quan-triet/bot-server/db/schema/database'
import { sumCells } from '@quan-triet/bot-server/domain/figures/cells'
import { countCells } from '@quan-triet/bot-server/services/figures/count-cells'
import { lastMomentOf } from '@quan-triet/bot-server/services/figures/count-unit'
import {
  asId,
  fixtureCampaign,
  fixtureUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import { at } from '@quan-triet/shared/time/calendar'
import type { Insertable } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { openEmptyHouse } from './empty-house.ts'
import {
  addCampaign,
  addExemptions,
  addMarks,
  addPeople,
  addRoles,
  addSession,
  addStays,
  addUnits,
  campaignId,
  people,
  SINCE,
  unitId,
} from './world.ts'

const DAY = '2026-03-31'
const ownOf = async (db: Db, unit: string, day = DAY): Promise<Partial<FigureCells>> => {
  const query = { campaignId, day, at: lastMomentOf(day), units: [unitId(unit)] }
  return (await countOwnCells(db, query)).get(unitId(unit)) ?? {}
}

describe('the cells of the demonstration branch', () => {
  it('are those of 2.11, each a whole number', async () => {
    const house = await makeHouse()
    const input = { unitId: fixtureUnit, campaignId: fixtureCampaign }
    const counted = await countCells({ ctx: house.secretary, input })
    expect(counted.own).toEqual(counted.total)
    expect(counted.own).toMatchObject({
      branches: 1,
      branchesHeld: 1,
      classes: 1,
      members: 32,
      exempt: 2,
      probationary: 2,
      completed: 26,
      completedRequired: 26,
      attended: 26,
      absentExcused: 3,
      absentUnexcused: 1,
      madeUp: 0,
      massesPeople: 33,
      massesDeclared: 40,
      writersSoFar: 26,
      writers: 22,
      essaysDue: 26,
      essaysIn: 15,
      essaysOnTime: 15,
      essaysGraded: 13,
      essaysPassed: 11,
      rewriteCopied: 1,
      rewriteFailed: 1,
      plansDue: 1,
      plansIssued: 0,
      headPlansDue: 1,
      recommendations: 5,
      reportsDue: 1,
      reportsSent: 0,
    })
  })

  it('add up with those beside it to the ward and the province, and are for those who see figures (INV-30)', async () => {
    const house = await makeHouse()
    const of = (unit: typeof wardUnit) =>
      countCells({
        ctx: house.officer('quan_tri'),
        input: { unitId: unit, campaignId: fixtureCampaign },
      })
    for (const unit of [wardUnit, provinceUnit]) {
      const { own, total, children } = await of(unit)
      expect(sumCells([own, ...children.map((one) => one.total)])).toEqual(total)
      expect(total).toMatchObject({ members: 38, completed: 26, plansDue: 2 })
    }
    for (const ctx of [house.member(5), house.outsider, house.officer('kiem_tra')])
      await expect(
        countCells({ ctx, input: { unitId: fixtureUnit, campaignId: fixtureCampaign } }),
      ).rejects.toMatchObject({ code: /not_allowed|not_found/ })
    await expect(
      countCells({
        ctx: house.secretary,
        input: { unitId: otherUnit, campaignId: fixtureCampaign },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('count as reached who was at home when a part came to the group, and who got one privately (F-05)', async () => {
    const house = await makeHouse()
    const reached = async () => {
      const input = { unitId: fixtureUnit, campaignId: fixtureCampaign }
      return (await countCells({ ctx: house.secretary, input })).own.reached
    }
    const push = await house.db
      .selectFrom('part_push')
      .innerJoin('campaign_node', 'campaign_node.id', 'part_push.campaign_node_id')
      .select('part_push.id')
      .where('campaign_node.campaign_id', '=', fixtureCampaign)
      .orderBy('part_push.id')
      .executeTakeFirstOrThrow()
    const deliver = (some: Partial<Insertable<Database['outbox']>>) =>
      house.db
        .insertInto('outbox')
        .values({
          id: asId<DeliveryId>(`delivery-${some.dedupe_key}`),
          dedupe_key: 'one',
          kind: 'part',
          way: 'bot',
          lane: 'a',
          order_key: 'a',
          push_id: push.id,
          body: '',
          state: 'delivered',
          planned_at: at('2026-03-03', '07:30'),
          due_at: at('2026-03-03', '07:30'),
          attempts: 1,
          created_at: at('2026-03-03', '07:30'),
          settled_at: at('2026-03-03', '07:31'),
          ...some,
        })
        .execute()
    await deliver({ dedupe_key: 'unsent', org_unit_id: fixtureUnit, state: 'dead' })
    expect(await reached()).toBe(0)
    await deliver({ dedupe_key: 'private', person_id: idOf(house.member(3)) })
    expect(await reached()).toBe(1)
    await deliver({ dedupe_key: 'group', org_unit_id: fixtureUnit })
    expect(await reached()).toBe(32)
  })
})

/** Roles of each base unit: secretary, deputy, reporter. */
const CADRES = ['bi_thu', 'pho_bi_thu', 'bao_cao_vien'] as const

describe('key cadres (F-03)', () => {
  it('are those who held the roles when the class began, each once, whoever came of them (TV-02)', async () => {
    const house = await openEmptyHouse()
    const { db } = house
    const units = people('u', 82)
    const cadres = units.flatMap((unit) =>
      CADRES.map((role) => ({ person: `${role}-${unit}`, unit, role })),
    )
    const names = cadres.map((one) => one.person)
    await addUnits(db, [['ward', null], ...units.map((unit) => [unit, 'ward'] as const)])
    await addCampaign(db, ['ward', ...units])
    await addPeople(db, [...names, 'visitor'])
    await addStays(db, [
      ...cadres.map(({ person, unit }) => ({ person, unit })),
      { person: 'visitor', unit: 'u1' },
    ])
    // Of 246 the last six are not invited: five gave the role back before, one is exempt.
    const left = new Set(names.slice(-6, -1))
    const until = at('2026-03-01', '08:00')
    await addRoles(
      db,
      cadres.map((one) => ({ ...one, ...(left.has(one.person) && { until }) })),
    )
    await addExemptions(db, [{ person: names.at(-1) ?? '', kind: 'mien', from: SINCE, to: null }])
    const startsAt = at('2026-03-05', '08:00')
    await addSession(db, { name: 'key', unit: 'ward', startsAt, audience: 'can_bo_chu_chot' })
    const again = at('2026-03-06', '08:00')
    await addSession(db, {
      name: 'again',
      unit: 'ward',
      startsAt: again,
      audience: 'can_bo_chu_chot',
    })
    await addMarks(db, [
      ...names.slice(0, 232).map((person) => ({ person, session: 'key' })),
      ...names.slice(0, 5).map((person) => ({ person, session: 'again' })),
      { person: 'visitor', session: 'key' },
    ])
    expect(await ownOf(db, 'ward')).toMatchObject({ keyInvited: 240, keyAttended: 232 })
    expect(await ownOf(db, 'ward', '2026-03-04')).toMatchObject({ keyInvited: 0 })
    expect(await ownOf(db, 'u1')).toMatchObject({ keyInvited: 0, keyAttended: 0, members: 4 })
  })
})

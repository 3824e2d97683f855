import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { disposeGroup } from '@quan-triet/bot-server/services/recommendations/dispose-group'
import { getRecommendationBoard } from '@quan-triet/bot-server/services/recommendations/get-recommendation-board'
import { mergeRecommendations } from '@quan-triet/bot-server/services/recommendations/merge-recommendations'
import { reportGroups } from '@quan-triet/bot-server/services/recommendations/report-groups'
import { takeOutSource } from '@quan-triet/bot-server/services/recommendations/take-out-source'
import type { CampaignId, OrgUnitId, RecommendationGroupId } from '@quan-triet/shared/models/ids'
import type { RecommendationBoard, SourceRef } from '@quan-triet/shared/models/recommendation'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import {
  branches,
  committees,
  gatherer,
  seedCampaign,
  seedRecommendations,
  seedUnits,
  type Sent,
  top,
} from './small-board.ts'

/** What chance decides, one number after another. */
type Chance = (below: number) => number

interface Play {
  ctx: ServiceContext
  campaignId: CampaignId
  chance: Chance
  /** For each group the recommendations of people that were put into it, by id. */
  leaves: Map<string, ReadonlySet<string>>
}

const shuffled = <T>(all: readonly T[], chance: Chance): T[] =>
  all
    .map((one) => ({ one, place: chance(1000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one)

const leavesOf = ({ leaves }: Play, ref: SourceRef): ReadonlySet<string> =>
  ref.kind === 'recommendation' ? new Set([ref.id]) : (leaves.get(ref.id) ?? new Set())

/** Puts what waits, in any order, into up to three heaps; sometimes one is taken out and put back again. */
const gatherAt = async (play: Play, unitId: OrgUnitId): Promise<RecommendationBoard> => {
  const { ctx, campaignId, chance } = play
  const where = { unitId, campaignId }
  const heaps = new Map<number, RecommendationGroupId>()
  let board = await getRecommendationBoard({ ctx, input: where })
  const waiting = board.waiting.map(({ ref }) => ({ ref, heap: chance(3) }))
  for (const { ref, heap } of shuffled(waiting, chance)) {
    const intoGroupId = heaps.get(heap) ?? null
    const joined = { ...where, sources: [ref], intoGroupId, category: 'khac', text: 'Chung' }
    const known = new Set(board.groups.map(({ id }) => id))
    const merge = () => mergeRecommendations({ ctx, input: { ...joined, category: 'khac' } })
    board = await merge()
    const groupId = intoGroupId ?? board.groups.find(({ id }) => !known.has(id))?.id
    if (groupId === undefined) throw new Error('a group was made')
    heaps.set(heap, groupId)
    const before = play.leaves.get(groupId) ?? new Set<string>()
    play.leaves.set(groupId, new Set([...before, ...leavesOf(play, ref)]))
    if (before.size > 0 && chance(4) === 0) {
      await takeOutSource({ ctx, input: { groupId, source: ref } })
      board = await merge()
    }
  }
  const groupIds = board.groups.filter(({ state }) => state === 'tong_hop').map(({ id }) => id)
  return groupIds.length === 0
    ? board
    : reportGroups({ ctx, input: { ...where, groupIds: shuffled(groupIds, chance) } })
}

/** The groups above a recommendation, the nearest first. */
const linesUp = async (house: House, sent: readonly Sent[]): Promise<Map<string, string[]>> => {
  const groups = await house.db
    .selectFrom('recommendation_group')
    .select(['id', 'parent_group_id as parentId'])
    .execute()
  const parents = new Map<string, string | null>(groups.map(({ id, parentId }) => [id, parentId]))
  const placed = await house.db.selectFrom('recommendation').select(['id', 'group_id']).execute()
  const placeOf = new Map<string, string | null>(placed.map((row) => [row.id, row.group_id]))
  return new Map(
    sent.map(({ id }) => {
      const line: string[] = []
      for (let at = placeOf.get(id) ?? null; at !== null; at = parents.get(at) ?? null) {
        if (line.includes(at)) throw new Error('groups hold each other in a ring')
        line.push(at)
      }
      return [id, line]
    }),
  )
}

const expectForest = async (house: House, play: Play, sent: readonly Sent[]): Promise<void> => {
  const found = new Map<string, Set<string>>()
  for (const [id, line] of await linesUp(house, sent))
    for (const group of line) found.set(group, (found.get(group) ?? new Set()).add(id))
  expect(found).toEqual(play.leaves)
}

const expectCounts = (play: Play, board: RecommendationBoard, sent: readonly Sent[]): void => {
  const unitOf = new Map<string, string>(sent.map(({ id, unitId }) => [id, unitId]))
  for (const { id, count, unitCount } of board.groups) {
    const own = [...(play.leaves.get(id) ?? [])]
    expect({ count, unitCount }).toEqual({
      count: own.length,
      unitCount: new Set(own.map((leaf) => unitOf.get(leaf))).size,
    })
  }
}

const answer = ({ ctx }: Play, groupId: RecommendationGroupId) =>
  disposeGroup({ ctx, input: { groupId, disposition: 'tiep_thu', answer: `Về ${groupId}` } })

/** Who is told by whose answer: an answer of a lower level stands, whatever is answered above it later. */
const expectedAnswers = (play: Play, answered: readonly string[], sent: readonly Sent[]) => {
  const personOf = new Map<string, string>(sent.map(({ id, personId }) => [id, personId]))
  const done = new Set<string>()
  return answered
    .flatMap((groupId) => {
      const own = [...(play.leaves.get(groupId) ?? [])].filter((leaf) => !done.has(leaf))
      for (const leaf of own) done.add(leaf)
      return [...new Set(own.map((leaf) => personOf.get(leaf)))].map(
        (person) => `recommendation-group:${groupId}:answered:${person ?? ''}`,
      )
    })
    .toSorted()
}

const toldIn = async (house: House, sent: readonly Sent[]): Promise<string[]> => {
  const rows = await house.db
    .selectFrom('outbox')
    .select('dedupe_key')
    .where(
      'person_id',
      'in',
      sent.map(({ personId }) => personId),
    )
    .execute()
  return rows.map((row) => row.dedupe_key).toSorted()
}

const playOnce = async (house: House, play: Play, authors: readonly number[]): Promise<void> => {
  const sent = await seedRecommendations(house, { campaignId: play.campaignId, authors })
  const answered: string[] = []
  for (const unitId of [...branches, ...committees, top]) {
    const board = await gatherAt(play, unitId)
    expectCounts(play, board, sent)
    const [first] = board.groups
    if (unitId !== top && first && play.chance(4) === 0) {
      await answer(play, first.id)
      answered.push(first.id)
    }
  }
  await expectForest(house, play, sent)
  const { groups } = await getRecommendationBoard({
    ctx: play.ctx,
    input: { unitId: top, campaignId: play.campaignId },
  })
  for (const { id } of shuffled(groups, play.chance)) {
    await answer(play, id)
    answered.push(id)
  }
  const told = await toldIn(house, sent)
  expect(told).toEqual(expectedAnswers(play, answered, sent))
  const open = await house.db
    .selectFrom('recommendation')
    .select('id')
    .where(
      'id',
      'in',
      sent.map(({ id }) => id),
    )
    .where((eb) => eb.or([eb('state', '!=', 'da_phan_hoi'), eb('answer_sealed', 'is', null)]))
    .execute()
  expect(open).toEqual([])
}

describe('recommendations gathered in any way', () => {
  it('form a forest that counts each person’s once, and answers reach all authors and no others, once each', async () => {
    const house = await makeHouse()
    await seedUnits(house)
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { minLength: 3, maxLength: 9 }),
        fc.array(fc.nat(999), { minLength: 30, maxLength: 60 }),
        async (authors, numbers) => {
          run += 1
          let at = 0
          const campaignId = await seedCampaign(house, `any-${run}`)
          const chance: Chance = (below) => {
            at += 1
            return ((numbers[at % numbers.length] ?? 0) + at) % below
          }
          const play = { ctx: gatherer(house), campaignId, chance, leaves: new Map() }
          await playOnce(house, play, authors)
        },
      ),
      { numRuns: 4 },
    )
  })
})

describe('a board of a thousand', () => {
  it('takes as many queries as a board of ten', async () => {
    const house = await makeHouse()
    await seedUnits(house)
    const queriesOf = async (count: number): Promise<number> => {
      const campaignId = await seedCampaign(house, `of-${count}`)
      // All in one branch.
      const authors = Array.from({ length: count }, (_, index) => (index % 9) * branches.length)
      await seedRecommendations(house, { campaignId, authors })
      let queries = 0
      const db = house.db.withPlugin({
        transformQuery: ({ node }) => {
          queries += 1
          return node
        },
        transformResult: ({ result }) => Promise.resolve(result),
      })
      const unitId = branches[0] ?? top
      const ctx = { ...gatherer(house), db }
      const board = await getRecommendationBoard({ ctx, input: { unitId, campaignId } })
      expect(board.waiting).toHaveLength(count)
      return queries
    }
    // The first one opens the unit's key, which is kept.
    await queriesOf(2)
    expect(await queriesOf(1000)).toBe(await queriesOf(10))
  })
})

/** Proves that recommendations gathered in three levels are merged by a person's act, lose no source, and are answered once each. */
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { provinceUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { sealText } from '@quan-triet/bot-server/services/vault'
import { closeGroup } from '@quan-triet/bot-server/services/recommendations/close-group'
import { disposeGroup } from '@quan-triet/bot-server/services/recommendations/dispose-group'
import { getRecommendationBoard } from '@quan-triet/bot-server/services/recommendations/get-recommendation-board'
import {
  gatherEach,
  mergeRecommendations,
} from '@quan-triet/bot-server/services/recommendations/merge-recommendations'
import { reportGroups } from '@quan-triet/bot-server/services/recommendations/report-groups'
import { takeOutSource } from '@quan-triet/bot-server/services/recommendations/take-out-source'
import {
  CampaignId,
  CampaignNodeId,
  OrgUnitId,
  PersonId,
  RecommendationId,
} from '@quan-triet/shared/models/ids'
import type { RecommendationBoard, SourceRef } from '@quan-triet/shared/models/recommendation'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const campaignId = CampaignId.parse('campaign-three-levels')
const COMMUNES = 4
const BRANCHES = 5
const TOPICS = 160
const ALL = 200
/** Of the 40 that say again what somebody has said. */
const IN_SAME_BRANCH = 14
const IN_SAME_COMMUNE = 27

const ONSETS = ['b', 'c', 'd', 'g', 'h', 'kh', 'l', 'm', 'n', 'ph', 'qu', 's', 't', 'th', 'tr', 'v']
const RIMES = ['ang', 'inh', 'uong', 'et', 'om', 'ach', 'ieu', 'oai', 'un', 'ay']

/** A word of its own for every topic and place in the sentence. */
const word = (topic: number, at: number): string => {
  const n = topic * 3 + at
  const one = `${ONSETS[n % 16] ?? ''}${RIMES[Math.floor(n / 16) % 10] ?? ''}`
  return `${one} ${ONSETS[(n * 7 + 3) % 16] ?? ''}${RIMES[(n * 3 + at) % 10] ?? ''}`
}

/** The same wish in two wordings. */
const said = (topic: number, isAgain: boolean): string => {
  const [a, b, c] = [0, 1, 2].map((at) => word(topic, at))
  return isAgain ? `Mong cấp trên sớm cho ${b} ${c} và ${a}.` : `Đề nghị ${a} ${b} tại ${c}.`
}

const communes = Array.from({ length: COMMUNES }, (_, index) => OrgUnitId.parse(`xa-${index}`))
const branches = communes.flatMap((commune) =>
  Array.from({ length: BRANCHES }, (_, index) => ({
    id: OrgUnitId.parse(`${commune}-cb-${index}`),
    commune,
  })),
)
const nodeOf = (unit: string) => CampaignNodeId.parse(`node-3-${unit}`)

const aUnit = (id: OrgUnitId, parent_id: OrgUnitId, level: 'cap_tren_truc_tiep' | 'tccsd') => ({
  id,
  parent_id,
  code: id,
  name_org: `Đơn vị ${id}`,
  name_committee: `Cấp ủy ${id}`,
  short_name: id,
  level,
  org_type: 'xa_phuong',
  symbol: 'ĐU',
  valid_from: '2025-07-01',
  valid_to: null,
  is_pilot: 0,
})

const seedTree = async (house: House): Promise<void> => {
  await insertUnits(house.db, [
    ...communes.map((id) => aUnit(id, provinceUnit, 'cap_tren_truc_tiep')),
    ...branches.map(({ id, commune }) => aUnit(id, commune, 'tccsd')),
  ])
  await house.db
    .insertInto('campaign')
    .values({
      id: campaignId,
      owner_org_id: provinceUnit,
      title: 'Đợt học tập của tỉnh',
      reporting_base: 'tong_so',
      target_percent: 98,
      snapshot_on: '2026-06-30',
      essay_opens: 'sau_hoan_thanh',
      starts_on: '2026-03-01',
    })
    .execute()
  const node = { campaign_id: campaignId, state: 'dang_hoc' as const }
  for (const some of [[provinceUnit], communes, branches.map(({ id }) => id)])
    await house.db
      .insertInto('campaign_node')
      .values(some.map((id) => ({ ...node, id: nodeOf(id), org_unit_id: id })))
      .execute()
}

/** What is said again is said in the same branch, in another one of the same commune, or in another commune. */
const branchOf = (number: number): number => {
  const own = (number % TOPICS) % branches.length
  if (number < TOPICS + IN_SAME_BRANCH) return own
  if (number < TOPICS + IN_SAME_COMMUNE) return own - (own % BRANCHES) + ((own + 1) % BRANCHES)
  return (own + BRANCHES) % branches.length
}

/** 200 people recommend something; 40 of them what somebody elsewhere recommended in other words. */
const seedMatters = async (house: House): Promise<void> => {
  const people = Array.from({ length: ALL }, (_, number) => ({
    number,
    id: PersonId.parse(`author-${number}`),
    unitId: branches[branchOf(number)]?.id ?? provinceUnit,
  }))
  await house.db
    .insertInto('person')
    .values(
      people.map(({ id }) => ({
        id,
        full_name: `Người ${id}`,
        search_key: id,
        birth_year: 1970,
        person_kind: 'dang_vien' as const,
      })),
    )
    .execute()
  for (const { number, id, unitId } of people) {
    const isAgain = number >= TOPICS
    const own = RecommendationId.parse(`rec-${number}`)
    await house.db
      .insertInto('recommendation')
      .values({
        id: own,
        campaign_node_id: nodeOf(unitId),
        person_id: id,
        category: 'doi_song',
        content_sealed: await sealText(house.system, {
          unitId,
          text: said(number % TOPICS, isAgain),
          about: `recommendation:${own}`,
        }),
        state: 'ghi_nhan',
        sent_at: house.clock.now(),
        number: number + 1,
        hides_name: number % 2,
      })
      .execute()
  }
}

/** One who gathers at every unit of this tree. */
const gatherer = (house: House): ServiceContext => {
  const { actor } = house.officer('can_bo_tuyen_giao')
  if (actor.kind !== 'person') throw new Error('an officer is a person')
  const units = [provinceUnit, ...communes, ...branches.map(({ id }) => id)]
  const roles = units.map((orgUnitId) => ({ role: 'can_bo_tuyen_giao' as const, orgUnitId }))
  return { ...house.system, actor: { ...actor, roles } }
}

const FRAME = new Set(['đề', 'nghị', 'mong', 'cấp', 'trên', 'sớm', 'cho', 'tại', 'và'])
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('.', '')
    .split(' ')
    .filter((one) => !FRAME.has(one))
    .toSorted()
    .join(' ')

/** What a person sees at a glance. */
const isSame = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b)

/** The person looks at each proposal and joins what asks for the same; the rest goes up each by itself. */
const gatherAt = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<RecommendationBoard> => {
  const where = { unitId, campaignId }
  let board = await getRecommendationBoard({ ctx, input: where })
  const byId = new Map(board.waiting.map((source) => [String(source.ref.id), source]))
  for (const { a, b } of board.near) {
    const [one, other] = [byId.get(a), byId.get(b)]
    if (!one || !other || !isSame(one.text, other.text)) continue
    byId.delete(a)
    byId.delete(b)
    const sources = [one.ref, other.ref]
    const input = { ...where, sources, intoGroupId: null, text: one.text }
    board = await mergeRecommendations({ ctx, input: { ...input, category: 'doi_song' } })
  }
  if (board.waiting.length > 0)
    board = await gatherEach({
      ctx,
      input: { ...where, sources: board.waiting.map(({ ref }) => ref) },
    })
  return reportGroups({ ctx, input: { ...where, groupIds: board.groups.map(({ id }) => id) } })
}

describe('two hundred recommendations in three levels', () => {
  it('become 160 groups at the top, lose no source, and every author is answered exactly once', async () => {
    const house = await makeHouse()
    await seedTree(house)
    await seedMatters(house)
    const ctx = gatherer(house)
    const groupsAt = async (units: readonly OrgUnitId[]): Promise<number> => {
      let count = 0
      for (const id of units) count += (await gatherAt(ctx, id)).groups.length
      return count
    }
    expect(await groupsAt(branches.map(({ id }) => id))).toBe(ALL - IN_SAME_BRANCH)
    expect(await groupsAt(communes)).toBe(ALL - IN_SAME_COMMUNE)
    const top = await gatherAt(ctx, provinceUnit)
    expect(top.groups).toHaveLength(TOPICS)
    const counts = top.groups.map(({ count }) => count)
    expect(counts.filter((count) => count === 2)).toHaveLength(40)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(200)
    expect(top.byUnit.reduce((sum, { count }) => sum + count, 0)).toBe(200)
    expect(top.byUnit).toHaveLength(branches.length)
    for (const { id } of top.groups)
      await disposeGroup({
        ctx,
        input: { groupId: id, disposition: 'tiep_thu', answer: `Trả lời ${id}` },
      })
    const states = await house.db
      .selectFrom('recommendation')
      .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
      .where(
        'campaign_node_id',
        'in',
        branches.map(({ id }) => nodeOf(id)),
      )
      .groupBy('state')
      .execute()
    expect(states).toEqual([{ state: 'da_phan_hoi', n: 200 }])
    const told = await house.db
      .selectFrom('outbox')
      .select('person_id')
      .where('dedupe_key', 'like', 'recommendation-group:%:answered:author-%')
      .execute()
    expect(told).toHaveLength(200)
    expect(new Set(told.map((row) => row.person_id)).size).toBe(200)
  })
})

describe('a board', () => {
  it('takes a source once, out again before the report, and never shows who sent it', async () => {
    const house = await makeHouse()
    const ctx = house.secretary
    const board = await getRecommendationBoard({ ctx, input: {} })
    expect(board.waiting.length).toBeGreaterThan(2)
    expect(JSON.stringify(board)).not.toContain('Nguyễn')
    const [first, second] = board.waiting.map(({ ref }) => ref)
    if (!first || !second) throw new Error('the fixture has five')
    const where = { unitId: board.unit.id, campaignId: board.campaign.id }
    const merge = (sources: SourceRef[]) =>
      mergeRecommendations({
        ctx,
        input: { ...where, sources, intoGroupId: null, category: 'khac', text: 'Chung' },
      })
    const merged = await Promise.allSettled([merge([first, second]), merge([second])])
    expect(merged.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [group] = (await getRecommendationBoard({ ctx, input: where })).groups
    if (!group) throw new Error('one of the two was made')
    const [source] = group.sources
    if (!source) throw new Error('a group has a source')
    const dispose = (context: ServiceContext) =>
      disposeGroup({
        ctx: context,
        input: { groupId: group.id, disposition: 'giai_trinh', answer: 'Đã có kế hoạch.' },
      })
    await expect(dispose(ctx)).rejects.toMatchObject({ code: 'step_not_allowed' })
    await expect(dispose(house.member(5))).rejects.toThrow()
    await expect(dispose(house.outsider)).rejects.toThrow()
    const report = () => reportGroups({ ctx, input: { ...where, groupIds: [group.id] } })
    const reported = await report()
    expect(reported.groups[0]?.reportedTo.map(({ recipient }) => recipient)).toEqual([
      'ban_thuong_vu',
      'tuyen_giao_cap_tren',
    ])
    await expect(report()).rejects.toMatchObject({ code: 'step_not_allowed' })
    const takeOut = takeOutSource({ ctx, input: { groupId: group.id, source: source.ref } })
    await expect(takeOut).rejects.toMatchObject({ code: 'step_not_allowed' })
    const above = house.officer('can_bo_tuyen_giao')
    const ward = await getRecommendationBoard({ ctx: above, input: {} })
    expect(ward.waiting).toMatchObject([{ ref: { kind: 'group', id: group.id } }])
    await expect(dispose(above)).rejects.toThrow()
    expect((await dispose(ctx)).groups[0]?.disposition).toBe('giai_trinh')
    await closeGroup({ ctx, input: { groupId: group.id } })
    const audited = await house.db
      .selectFrom('audit_log')
      .select('action')
      .where('subject', '=', `recommendation-group:${group.id}`)
      .orderBy('seq')
      .execute()
    expect(audited.map(({ action }) => action)).toEqual([
      'merge-recommendations',
      'report-recommendations',
      'dispose-recommendations',
      'answer-recommendations',
      'close-recommendations',
    ])
  })
})

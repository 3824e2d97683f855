/** Plays random histories of writing and grading on a real database; after every step the invariants of essays hold. */
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { ServiceError } from '@quan-triet/bot-server/services/errors'
import { getEssayProgress } from '@quan-triet/bot-server/services/essays/get-essay-progress'
import { assignGrader } from '@quan-triet/bot-server/services/grading/assign-grader'
import { decideEssay } from '@quan-triet/bot-server/services/grading/decide-essay'
import { openEssay, takeEssay } from '@quan-triet/bot-server/services/grading/open-essay'
import { reopenEssay } from '@quan-triet/bot-server/services/grading/reopen-essay'
import { withdrawEssay } from '@quan-triet/bot-server/services/own-essay/withdraw-essay'
import { writeToGrader } from '@quan-triet/bot-server/services/own-essay/write-to-grader'
import type { EssayId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { chancesOf } from '../../../support/invent-essay.ts'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { ESSAY, handIn, OTHER_WRITER, WRITER } from '../own-essay/scene.ts'

const WRITERS = [WRITER, OTHER_WRITER] as const
/** The secretary, two members, and the writers themselves, who may grade each other and never themselves. */
const GRADERS = [0, 5, 7, ...WRITERS] as const
const STEPS = 300
const SEEDS = [1, 2, 3, 4]
/** Most tries are by who may; the others must be refused. */
const RIGHTFUL = 0.8

interface Scene {
  house: House
  chance: () => number
}

const pick = <T>(list: readonly T[], chance: () => number): T => {
  const one = list[Math.floor(chance() * list.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}

const contextOf = (house: House, index: number): ServiceContext =>
  index === 0 ? house.secretary : house.member(index)

const someEssay = async ({ house, chance }: Scene): Promise<EssayId | undefined> => {
  const essays = await house.db
    .selectFrom('essay')
    .select('id')
    .where(
      'person_id',
      'in',
      WRITERS.map((index) => idOf(house.member(index))),
    )
    .orderBy('id')
    .execute()
  return essays.length === 0 ? undefined : pick(essays, chance).id
}

/** Whoever has an open mark, or anybody. */
const someGrader = async ({ house, chance }: Scene, essayId: EssayId): Promise<ServiceContext> => {
  const open = await house.db
    .selectFrom('essay_mark')
    .select('grader_id')
    .where('essay_id', '=', essayId)
    .where('decided_at', 'is', null)
    .orderBy('id')
    .execute()
  const holders = GRADERS.map((index) => contextOf(house, index)).filter((ctx) =>
    open.some((mark) => mark.grader_id === idOf(ctx)),
  )
  return holders.length > 0 && chance() < RIGHTFUL
    ? pick(holders, chance)
    : contextOf(house, pick(GRADERS, chance))
}

const currentOf = async ({ db }: House, essayId: EssayId): Promise<number> => {
  const essay = await db
    .selectFrom('essay')
    .select('current_version')
    .where('id', '=', essayId)
    .executeTakeFirst()
  return essay?.current_version ?? 1
}

const judge = async (scene: Scene, essayId: EssayId) => {
  const { house, chance } = scene
  const verdict = pick(['dat', 'viet_lai'] as const, chance)
  return decideEssay({
    ctx: await someGrader(scene, essayId),
    input: {
      essayId,
      version: chance() < RIGHTFUL ? await currentOf(house, essayId) : 7,
      verdict,
      // Sometimes without what it needs.
      reason: verdict === 'viet_lai' ? pick(['sao_chep', 'khong_dat', null], chance) : null,
      level: null,
      points: [],
      comment: pick(['Cần nêu việc làm cụ thể.', ''], chance),
      rewriteDueAt: null,
    },
  })
}

type Step = (scene: Scene, essayId: EssayId) => Promise<unknown>

const byAuthor: readonly ((scene: Scene) => Promise<unknown>)[] = [
  ({ house, chance }) =>
    handIn(house.member(pick(WRITERS, chance)), [
      `${ESSAY[0]} ${Math.floor(chance() * 1e6)}`,
      'Sẽ làm.',
    ]),
  ({ house, chance }) =>
    withdrawEssay({
      ctx: house.member(pick(WRITERS, chance)),
      input: { campaignId: fixtureCampaign },
    }),
  ({ house, chance }) =>
    writeToGrader({
      ctx: house.member(pick(WRITERS, chance)),
      input: {
        campaignId: fixtureCampaign,
        kind: pick(['khieu_nai', 'trao_doi'], chance),
        text: 'Xin xem lại.',
      },
    }),
]

const byOthers: readonly Step[] = [
  ({ house, chance }, essayId) =>
    takeEssay({ ctx: contextOf(house, pick(GRADERS, chance)), input: { essayId } }),
  ({ house, chance }, essayId) =>
    assignGrader({
      ctx: house.secretary,
      input: {
        essayIds: [essayId],
        graderId: idOf(contextOf(house, pick(GRADERS, chance))),
        second: chance() < 0.3,
      },
    }),
  async (scene, essayId) =>
    openEssay({ ctx: await someGrader(scene, essayId), input: { essayId } }),
  async (scene, essayId) =>
    openEssay({ ctx: await someGrader(scene, essayId), input: { essayId } }),
  judge,
  judge,
  ({ house, chance }, essayId) =>
    reopenEssay({
      ctx: house.secretary,
      input: {
        essayId,
        graderId: idOf(contextOf(house, pick(GRADERS, chance))),
        reason: 'Hai người chấm khác nhau.',
      },
    }),
]

/** @returns whether something was done; a refusal changes nothing and is fine */
const step = async (scene: Scene): Promise<boolean> => {
  const essayId = await someEssay(scene)
  try {
    if (essayId === undefined || scene.chance() < 0.4) await pick(byAuthor, scene.chance)(scene)
    else await pick(byOthers, scene.chance)(scene, essayId)
    return true
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return false
  }
}

/** What a version said when it was first seen (INV-12). */
type Seen = Map<string, string | null>

const checkVersions = async ({ db }: House, seen: Seen): Promise<void> => {
  const versions = await db
    .selectFrom('essay_version')
    .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
    .select(['essay_version.id', 'number', 'content_sealed', 'current_version', 'essay_id'])
    .execute()
  for (const { id, content_sealed: sealed } of versions) {
    expect(sealed).toBe(seen.get(id) ?? sealed)
    seen.set(id, sealed)
  }
  for (const [, all] of Map.groupBy(versions, (one) => one.essay_id))
    expect(Math.max(...all.map(({ number }) => number))).toBe(all[0]?.current_version)
}

const checkMarks = async ({ db }: House): Promise<void> => {
  const marks = await db
    .selectFrom('essay_mark')
    .innerJoin('essay', 'essay.id', 'essay_mark.essay_id')
    .selectAll('essay_mark')
    .select('essay.person_id')
    .execute()
  for (const mark of marks) {
    expect(mark.grader_id).not.toBe(mark.person_id)
    if (mark.decided_at === null) continue
    expect(mark.opened_at).not.toBeNull()
    if (mark.verdict === 'viet_lai')
      expect([mark.rewrite_reason, mark.comment_sealed]).not.toContain(null)
  }
}

/** A verdict is a person's: the row says what the latest deciding mark says (INV-13). */
const checkVerdicts = async (house: House): Promise<void> => {
  const essays = await house.db
    .selectFrom('essay')
    .selectAll()
    .where(
      'person_id',
      'in',
      WRITERS.map((index) => idOf(house.member(index))),
    )
    .where('state', 'in', ['dat', 'viet_lai'])
    .execute()
  for (const essay of essays) {
    const marks = await house.db
      .selectFrom('essay_mark')
      .select(['verdict', 'decided_at'])
      .where('essay_id', '=', essay.id)
      .where('version', '=', essay.current_version ?? 1)
      .where('kind', 'in', ['cham', 'phuc_khao'])
      .where('decided_at', 'is not', null)
      .orderBy('decided_at')
      .execute()
    expect(marks.at(-1)?.verdict).toBe(essay.state)
  }
  const appeals = await house.db
    .selectFrom('essay_word')
    .select('essay_id')
    .where('kind', '=', 'khieu_nai')
    .execute()
  expect(new Set(appeals.map((one) => one.essay_id)).size).toBe(appeals.length)
}

/** What the secretary sees equals a plain count. */
const checkCounts = async (house: House): Promise<void> => {
  const { counts, required, submitted } = await getEssayProgress({ ctx: house.secretary })
  const { missing, waiting, grading, passed, toRewrite } = counts
  expect(missing + waiting + grading + passed + toRewrite).toBe(required)
  const rows = await house.db
    .selectFrom('essay')
    .select('id')
    .where('campaign_id', '=', fixtureCampaign)
    .execute()
  expect(submitted + counts.voluntary).toBe(rows.length)
}

describe('essays through a random history', () => {
  it.each(SEEDS)('keep every invariant at every step (seed %i)', async (seed) => {
    const house = await makeHouse()
    const scene = { house, chance: chancesOf(seed) }
    const seen: Seen = new Map()
    let done = 0
    for (let at = 0; at < STEPS; at++) {
      house.clock.moveTo(new Date(Date.parse(house.clock.now()) + 60_000).toISOString())
      if (!(await step(scene))) continue
      done += 1
      await checkVersions(house, seen)
      await checkMarks(house)
      await checkVerdicts(house)
    }
    await checkCounts(house)
    expect(done).toBeGreaterThan(STEPS / 10)
    const decided = await house.db
      .selectFrom('essay_mark')
      .select('id')
      .where('decided_at', 'is not', null)
      .execute()
    expect(decided.length).toBeGreaterThan(1)
  })
})

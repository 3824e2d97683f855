/** Proves what becomes of essays with time: their unit is merged, their term ends, their key is lost, somebody copies the database. */
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import {
  fixtureCampaign,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { decideEssay } from '@quan-triet/bot-server/services/grading/decide-essay'
import { putEssayPage } from '@quan-triet/bot-server/services/essay-files/put-essay-page'
import { extendEssays } from '@quan-triet/bot-server/services/essays/extend-essays'
import { openPage } from '@quan-triet/bot-server/services/grading/open-page'
import { submitEssay } from '@quan-triet/bot-server/services/own-essay/submit-essay'
import { getGradingQueue } from '@quan-triet/bot-server/services/grading/get-grading-queue'
import { openEssay, takeEssay } from '@quan-triet/bot-server/services/grading/open-essay'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { keepEssayText } from '@quan-triet/bot-server/services/own-essay/keep-essay-text'
import { writeToGrader } from '@quan-triet/bot-server/services/own-essay/write-to-grader'
import { applyRetention } from '@quan-triet/bot-server/services/personal-data/apply-retention'
import { destroyUnitKey } from '@quan-triet/bot-server/services/vault/destroy-unit-key'
import { resealOld } from '@quan-triet/bot-server/services/vault/reseal-old'
import { rotateUnitKey } from '@quan-triet/bot-server/services/vault/rotate-unit-key'
import { EssayId } from '@quan-triet/shared/models/ids'
import { Day, Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { jpegSaying } from '../../../support/pictures.ts'
import { idOf } from '../attendance/scene.ts'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { ESSAY, handIn, mine, OTHER_WRITER, save, WRITER } from '../own-essay/scene.ts'

const STILL_WRITING = 23
const PAGE = 'trang-0000000000001'

const COMMENT = 'Cần nêu việc làm cụ thể của đồng chí Tám ở ngõ Giếng.'
const ANSWER = 'Tôi đã ghi việc ấy ở trang hai, xin xem lại.'
const REASON = 'Đang nằm viện mổ ruột thừa.'
const UNSENT = 'Bản nháp chưa gửi của một đồng chí khác.'

/** Handed in, sent back with words, answered; and a draft of somebody else. */
const live = async (house: House): Promise<EssayId> => {
  const essayId = EssayId.parse((await handIn(house.member(WRITER))).essayId)
  await takeEssay({ ctx: house.secretary, input: { essayId } })
  await decideEssay({
    ctx: house.secretary,
    input: {
      essayId,
      version: 1,
      verdict: 'viet_lai',
      reason: 'khong_dat',
      level: null,
      points: [],
      comment: COMMENT,
      rewriteDueAt: null,
    },
  })
  await writeToGrader({
    ctx: house.member(WRITER),
    input: { campaignId: fixtureCampaign, kind: 'trao_doi', text: ANSWER },
  })
  await save(house.member(OTHER_WRITER), [UNSENT, ''])
  await extendEssays({
    ctx: house.secretary,
    input: {
      personIds: [idOf(house.member(OTHER_WRITER))],
      dueOn: Day.parse('2026-04-02'),
      reason: REASON,
    },
  })
  return essayId
}

/** By somebody else, one page. */
const photograph = async (house: House): Promise<EssayId> => {
  const ctx = house.member(STILL_WRITING)
  const bytes = new Uint8Array(jpegSaying(800, 1200))
  const { draft } = await putEssayPage({
    ctx,
    input: { campaignId: fixtureCampaign, id: PAGE, bytes },
  })
  const { essayId } = await submitEssay({
    ctx,
    input: { campaignId: fixtureCampaign, revision: draft?.revision ?? 1 },
  })
  return EssayId.parse(essayId)
}

/** As the roster knows the person now. */
const asNow = async (house: House, index: number, unitId: typeof otherUnit) => {
  const { actor } = house.member(index)
  if (actor.kind !== 'person') throw new Error('a member acts')
  const now = await findPersonActor(house.db, actor.personId, house.clock.now())
  if (!now) throw new Error('the person is on no roster')
  const roles = [{ role: 'bi_thu' as const, orgUnitId: unitId }]
  return { ...house.deps, actor: { ...now, roles } } satisfies ServiceContext
}

/** Every value of every table, as a copy of the database has it. */
const dump = async ({ db }: House): Promise<string> => {
  const tables = await db.introspection.getTables()
  const rows = []
  for (const { name } of tables)
    rows.push(...(await sql`select * from ${sql.table(name)}`.execute(db)).rows)
  return JSON.stringify(rows)
}
/** Also a piece of a text would be too much. */
const WORDS = [...ESSAY, COMMENT, ANSWER, UNSENT, REASON, 'ngõ Giếng', 'mười hộ', 'nằm viện']
const wordsIn = (text: string): string[] => WORDS.filter((one) => text.includes(one))

describe('an essay', () => {
  it('goes on with the successor of its branch: its committee reads it, the former key is not needed', async () => {
    const house = await makeHouse()
    const essayId = await live(house)
    const photographed = await photograph(house)
    await takeEssay({ ctx: house.secretary, input: { essayId: photographed } })
    await changeTree({
      ctx: house.system,
      input: {
        kind: 'sap_nhap',
        decisionNumber: '12-QĐ/TU',
        decisionOn: null,
        day: '2026-03-12',
        unitId: fixtureUnit,
        intoId: otherUnit,
      },
    })
    await destroyUnitKey({
      ctx: house.system,
      input: { unitId: fixtureUnit, reason: 'Mất khóa' },
    })
    const heir = await asNow(house, 1, otherUnit)
    const { rows } = await getGradingQueue({ ctx: heir, input: { campaignId: fixtureCampaign } })
    expect(rows.map((row) => row.essayId)).toContain(essayId)
    const opened = await openEssay({ ctx: heir, input: { essayId } })
    expect(opened.blocks).toEqual(ESSAY)
    expect(opened.marks[0]?.comment).toBe(COMMENT)
    expect(opened.words[0]?.text).toBe(ANSWER)
    const page = { essayId: photographed, pageId: PAGE }
    expect((await openPage({ ctx: heir, input: page })).bytes.length).toBeGreaterThan(100)
    expect(await openEssay({ ctx: heir, input: { essayId: photographed } })).toMatchObject({
      state: 'dang_cham',
      may: { take: true },
    })
  })

  it('lies in the database without a readable word, before and after its key was replaced (P-08)', async () => {
    const house = await makeHouse()
    const essayId = await live(house)
    expect(wordsIn(await dump(house))).toEqual([])
    await rotateUnitKey({ ctx: house.system, input: { unitId: fixtureUnit } })
    await resealOld({ ctx: house.system, input: { unitId: fixtureUnit } })
    expect(wordsIn(await dump(house))).toEqual([])
    const { blocks } = await openEssay({ ctx: house.secretary, input: { essayId } })
    expect(blocks).toEqual(ESSAY)
  })

  it('whose key is lost is shown as without text, and can still be counted and answered', async () => {
    const house = await makeHouse()
    const essayId = await live(house)
    await destroyUnitKey({
      ctx: house.system,
      input: { unitId: fixtureUnit, reason: 'Mất khóa' },
    })
    const opened = await openEssay({ ctx: house.secretary, input: { essayId } })
    expect(opened).toMatchObject({ blocks: null, state: 'viet_lai' })
    expect(await mine(house.member(WRITER))).toMatchObject({ standing: 'viet_lai' })
  })

  it('loses its text a year after the campaign was summed up, keeps its verdict, and stays whole if its author asked so', async () => {
    const house = await makeHouse()
    const essayId = await live(house)
    await handIn(house.member(OTHER_WRITER), ESSAY)
    await save(house.member(STILL_WRITING), [UNSENT, ''])
    await keepEssayText({
      ctx: house.member(OTHER_WRITER),
      input: { campaignId: fixtureCampaign, keep: true },
    })
    await house.db
      .updateTable('campaign')
      .set({ closed_at: Instant.parse('2026-04-30T03:00:00.000Z') })
      .execute()
    const textsOf = () =>
      house.db
        .selectFrom('essay_version')
        .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
        .select(['essay.id', 'essay.state', 'essay.text_gone_at'])
        .where('content_sealed', 'is not', null)
        .orderBy('essay.id')
        .execute()
    house.clock.moveTo(Instant.parse('2027-04-29T03:00:00.000Z'))
    await applyRetention({ ctx: house.system })
    expect(await textsOf()).toHaveLength(2)
    house.clock.moveTo(Instant.parse('2027-05-01T03:00:00.000Z'))
    await applyRetention({ ctx: house.system })
    const left = await textsOf()
    expect(left).toHaveLength(1)
    expect(left[0]?.id).not.toBe(essayId)
    const gone = await house.db
      .selectFrom('essay')
      .select(['state', 'rewrite_reason', 'comment_sealed'])
      .where('id', '=', essayId)
      .executeTakeFirst()
    expect(gone).toEqual({ state: 'viet_lai', rewrite_reason: 'khong_dat', comment_sealed: null })
    expect(await house.db.selectFrom('essay_draft').select('id').execute()).toEqual([])
    const lines = await house.db
      .selectFrom('audit_log')
      .select('subject')
      .where('action', '=', 'end-essay-texts')
      .execute()
    expect(lines).toHaveLength(1)
  })
})

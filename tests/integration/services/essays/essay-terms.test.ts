import { listSealedWith } from '@quan-triet/bot-server/db/queries/sealed-texts'
import { changeSettings } from '@quan-triet/bot-server/services/campaigns/change-settings'
import { cloneCampaign } from '@quan-triet/bot-server/services/campaigns/clone-campaign'
import { getCampaignNode } from '@quan-triet/bot-server/services/campaigns/get-campaign-node'
import { getEssayProgress } from '@quan-triet/bot-server/services/essays/get-essay-progress'
import { recordPaperEssays } from '@quan-triet/bot-server/services/essays/record-paper-essays'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { openComment } from '@quan-triet/bot-server/services/essays/open-comment'
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { getHome } from '@quan-triet/bot-server/services/reading/get-home'
import { readStanding } from '@quan-triet/bot-server/services/reminders/read-standing'
import { resealOld } from '@quan-triet/bot-server/services/vault/reseal-old'
import { rotateUnitKey } from '@quan-triet/bot-server/services/vault/rotate-unit-key'
import { sealedColumns } from '@quan-triet/bot-server/services/vault/sealed-columns'
import { ChangeSettingsInput, type EssayTermsInput } from '@quan-triet/shared/models/campaign'
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { mine, WRITER } from '../own-essay/scene.ts'

const PROBATIONARY = 24
const COPIED = 16

const settings = {
  reminderDays: null,
  messagesPerMinute: 60,
  travelMinutes: 30,
  keyCadreWaived: null,
}
const change = (house: House, terms: EssayTermsInput) =>
  changeSettings({
    ctx: house.officer('can_bo_tuyen_giao'),
    input: { id: fixtureCampaign, ...settings, ...terms },
  })
const termsOf = async ({ system }: House, id = fixtureNode) =>
  (await getCampaignNode({ ctx: system, input: { id } })).settings

const commentOf = async (house: House, index: number) => {
  const row = await house.db
    .selectFrom('essay')
    .select(['id', 'comment_sealed as commentSealed'])
    .where('person_id', '=', idOf(house.member(index)))
    .executeTakeFirstOrThrow()
  return { ...row, text: await openComment(house.system, row) }
}

describe('what a campaign says of essays', () => {
  it('is set by its owner, shown to the units, left alone by other settings, and goes into a clone', async () => {
    const house = await makeHouse()
    expect(await termsOf(house)).toMatchObject({ essayByHand: true, probationaryWrites: true })
    const terms = {
      essayByHand: false,
      essayQuestions: ['Đồng chí sẽ làm gì?'],
      probationaryWrites: false,
    }
    await change(house, terms)
    await change(house, {})
    expect(await termsOf(house)).toMatchObject(terms)
    // The branch's own document is not the ward's to give to a new campaign.
    await house.db.deleteFrom('campaign_document').execute()
    const clone = await cloneCampaign({
      ctx: house.officer('can_bo_tuyen_giao'),
      input: { id: fixtureCampaign, startsOn: '2026-09-10', title: 'Đợt hai' },
    })
    expect(await termsOf(house, clone.nodeId)).toMatchObject(terms)
    await change(house, { essayByHand: true, essayQuestions: [], probationaryWrites: true })
    expect(await termsOf(house)).toMatchObject({ essayByHand: true, essayQuestions: [] })
    await expect(
      changeSettings({
        ctx: house.member(4),
        input: { id: fixtureCampaign, ...settings, probationaryWrites: false },
      }),
    ).rejects.toMatchObject({ code: /not_allowed|not_found/ })
  })

  it.each([
    ['eleven questions', { essayQuestions: Array.from({ length: 11 }, () => 'Việc gì?') }],
    ['a question of a thousand letters', { essayQuestions: ['x'.repeat(1000)] }],
    ['an empty question', { essayQuestions: ['  '] }],
  ])('takes no %s', (_what, terms) => {
    expect(ChangeSettingsInput.safeParse({ ...settings, ...terms }).success).toBe(false)
    expect(ChangeSettingsInput.safeParse(settings).success).toBe(true)
  })

  it('frees probationary members from writing wherever that is counted or asked for', async () => {
    const house = await makeHouse()
    const everywhere = async () => {
      const { study } = await countUnit({
        ctx: house.secretary,
        input: { unitId: fixtureUnit },
      })
      const { writers } = await readStanding({
        ctx: house.system,
        input: { unitId: fixtureUnit, campaignId: fixtureCampaign },
      })
      const home = await getHome({ ctx: house.member(PROBATIONARY) })
      const due = home.deadlines.find((one) => one.subject === 'thu_hoach')
      return {
        counted: [study.writersSoFar, study.writers],
        shown: (await getEssayProgress({ ctx: house.secretary })).required,
        reminded: writers.length,
        isPending: due?.isPending,
      }
    }
    expect(await everywhere()).toEqual({
      counted: [26, 22],
      shown: 26,
      reminded: 26,
      isPending: true,
    })
    await change(house, { probationaryWrites: false })
    expect(await everywhere()).toEqual({
      counted: [24, 20],
      shown: 24,
      reminded: 24,
      isPending: false,
    })
    const personId = idOf(house.member(PROBATIONARY))
    const { progress } = await recordPaperEssays({
      ctx: house.secretary,
      input: { personIds: [personId], receivedOn: null },
    })
    expect(progress).toMatchObject({ required: 24, submitted: 15, counts: { voluntary: 1 } })
  })
})

describe('what a campaign asks of essays', () => {
  it('holds for who writes from then on; the parts of what is handed in stay as many as they were', async () => {
    const house = await makeHouse()
    await change(house, {
      essayMinSyllables: 600,
      essayAppealDays: 3,
      essayHeadings: ['Nhận thức của bản thân', 'Trách nhiệm của bản thân'],
    })
    expect(await mine(house.member(WRITER))).toMatchObject({
      minSyllables: 600,
      headings: ['Nhận thức của bản thân', 'Trách nhiệm của bản thân'],
    })
    await expect(
      change(house, { essayHeadings: ['Nhận thức', 'Trách nhiệm', 'Kiến nghị'] }),
    ).rejects.toMatchObject({ detail: words.termsFaults.headings_fixed })
    await expect(change(house, { essayMaxSyllables: 500 })).rejects.toMatchObject({
      detail: words.termsFaults.bounds_crossed,
    })
  })
})

describe('what a grader wrote', () => {
  it('lies sealed, follows the unit’s new key, and is shown to its author among the own data', async () => {
    const house = await makeHouse()
    const before = await commentOf(house, COPIED)
    expect(before.commentSealed).not.toContain('nghị quyết')
    expect(before.text).toMatch(/chép nguyên văn/)
    const keyId = before.commentSealed?.split('.')[0] ?? ''
    await rotateUnitKey({ ctx: house.system, input: { unitId: fixtureUnit } })
    const columns = sealedColumns.filter((one) => one.table === 'essay')
    expect(columns).toHaveLength(1)
    await resealOld({ ctx: house.system, input: { unitId: fixtureUnit, columns } })
    for (const column of columns)
      expect(await listSealedWith(house.db, column, { keyId, after: '', limit: 9 })).toEqual([])
    expect((await commentOf(house, COPIED)).text).toBe(before.text)
    const { sections } = await getMyData({ ctx: house.member(COPIED) })
    const lines = sections.find((section) => section.key === 'essays')?.lines.join() ?? ''
    expect(lines).toContain('đề nghị viết lại: sao chép; hạn nộp lại 23:59 thứ Sáu 20/3/2026')
    expect(lines).toContain(`nhận xét: ${before.text}`)
  })

  it('goes with its author’s name, while the verdict stays for the counts', async () => {
    const house = await makeHouse()
    const personId = idOf(house.member(COPIED))
    await eraseMember({ ctx: house.officer('quan_tri'), input: { personId, requestId: null } })
    expect((await commentOf(house, COPIED)).commentSealed).toBeNull()
    const row = await house.db
      .selectFrom('essay')
      .select(['state', 'rewrite_reason'])
      .where('person_id', '=', personId)
      .executeTakeFirst()
    expect(row).toEqual({ state: 'viet_lai', rewrite_reason: 'sao_chep' })
  })

  it('about one’s own essay is never one’s own', async () => {
    const house = await makeHouse()
    const rows = await house.db
      .selectFrom('essay')
      .select(['person_id', 'graded_by', 'state'])
      .execute()
    const graded = rows.filter((row) => row.graded_by !== null)
    expect(graded.map((row) => row.state).toSorted()).toEqual([
      ...Array.from({ length: 11 }, () => 'dat'),
      'viet_lai',
      'viet_lai',
    ])
    expect(graded.filter((row) => row.graded_by === row.person_id)).toEqual([])
  })
})

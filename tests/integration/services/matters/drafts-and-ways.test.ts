import { getRecommendationBoard } from '@quan-triet/bot-server/services/recommendations/get-recommendation-board'
import { disposeGroup } from '@quan-triet/bot-server/services/recommendations/dispose-group'
import { gatherEach } from '@quan-triet/bot-server/services/recommendations/merge-recommendations'
import { reportGroups } from '@quan-triet/bot-server/services/recommendations/report-groups'
import { fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { answerMatter } from '@quan-triet/bot-server/services/matters/answer-matter'
import { listBranchMatters } from '@quan-triet/bot-server/services/matters/list-branch-matters'
import { listMyMatters } from '@quan-triet/bot-server/services/matters/list-my-matters'
import { sendMatter } from '@quan-triet/bot-server/services/matters/send-matter'
import { setDraft } from '@quan-triet/bot-server/services/matters/set-draft'
import type { DocumentId } from '@quan-triet/shared/models/ids'
import type { DraftChoice } from '@quan-triet/shared/models/matter'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'

const documentId = 'document-nq-05' as DocumentId
const SENDER = 5

const comment = (house: House, draft: DraftChoice) =>
  sendMatter({
    ctx: house.member(SENDER),
    input: {
      matter: {
        kind: 'recommendation',
        category: 'noi_dung_nghi_quyet',
        content: 'Nên nêu rõ mốc thời gian.',
        hidesName: true,
        draft,
      },
    },
  })

const setTo = (house: House, isDraft: boolean) =>
  setDraft({ ctx: house.secretary, input: { documentId, isDraft } })

const newestOf = async (house: House) => {
  const [matter] = (await listMyMatters({ ctx: house.member(SENDER) })).matters
  if (matter?.kind !== 'recommendation') throw new Error('nothing was recommended')
  return matter
}

describe('a comment on a draft document', () => {
  it('is taken while comments are collected, of parts that the branch was sent, and stays afterwards', async () => {
    const house = await makeHouse()
    const whole = { documentId, partId: null }
    await expect(comment(house, whole)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      setDraft({ ctx: house.member(SENDER), input: { documentId, isDraft: true } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    await setTo(house, true)
    await setTo(house, true)
    const [open] = (await listMyMatters({ ctx: house.member(SENDER) })).drafts
    const sent = open?.parts[0]
    expect(open).toMatchObject({ documentId })
    await comment(house, { documentId, partId: sent?.id ?? null })
    const unsent = Array.from({ length: 40 }, (_, index) => fixturePart(index + 1)).find(
      (id) => !open?.parts.some((part) => part.id === id),
    )
    if (unsent !== undefined)
      await expect(comment(house, { documentId, partId: unsent })).rejects.toMatchObject({
        code: 'not_found',
      })
    await setTo(house, false)
    expect((await listMyMatters({ ctx: house.member(SENDER) })).drafts).toEqual([])
    await expect(comment(house, whole)).rejects.toMatchObject({ code: 'not_found' })
    expect((await newestOf(house)).draft).toEqual({ title: open?.title, part: sent?.heading })
    const [first] = (await listBranchMatters({ ctx: house.secretary })).matters
    expect(first).toMatchObject({ sender: null, matter: { draft: { title: open?.title } } })
    const lines = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'set-draft')
      .execute()
    expect(lines).toHaveLength(2)
  })
})

describe('the sender of a recommendation', () => {
  it('sees its way up with days and units, and the answer back, though the name is hidden', async () => {
    const house = await makeHouse()
    await sendMatter({
      ctx: house.member(SENDER),
      input: {
        matter: {
          kind: 'recommendation',
          category: 'doi_song',
          content: 'Mở thêm lối thoát hiểm.',
          hidesName: true,
        },
      },
    })
    const states = async () => (await newestOf(house)).way.map(({ state }) => state)
    expect(await states()).toEqual(['ghi_nhan'])
    const board = await getRecommendationBoard({ ctx: house.secretary, input: {} })
    const where = { unitId: board.unit.id, campaignId: board.campaign.id }
    const sources = board.waiting.map(({ ref }) => ref)
    const { groups } = await gatherEach({ ctx: house.secretary, input: { ...where, sources } })
    const { id, number } = await newestOf(house)
    const own = groups.find((group) => group.sources.some(({ ref }) => ref.id === id))
    if (!own) throw new Error('it stands in no group')
    const late = answerMatter({
      ctx: house.secretary,
      input: { kind: 'recommendation', id, answer: 'Đã rõ.' },
    })
    await expect(late).rejects.toMatchObject({ code: 'matter_answered' })
    await reportGroups({ ctx: house.secretary, input: { ...where, groupIds: [own.id] } })
    const up = (await newestOf(house)).way
    expect(up.map(({ state }) => state)).toEqual(['ghi_nhan', 'tong_hop', 'da_bao_cao'])
    expect(up[2]?.unit).not.toBe(up[1]?.unit)
    await disposeGroup({
      ctx: house.secretary,
      input: { groupId: own.id, disposition: 'tiep_thu', answer: 'Sẽ làm trong quý III.' },
    })
    expect(await newestOf(house)).toMatchObject({ number, answer: 'Sẽ làm trong quý III.' })
    expect((await states()).at(-1)).toBe('da_phan_hoi')
  })
})

/** The scene of essay tests: members of the demonstration branch who owe one, and what they write. */
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { getMyEssay } from '@quan-triet/bot-server/services/own-essay/get-my-essay'
import { saveEssayDraft } from '@quan-triet/bot-server/services/own-essay/save-essay-draft'
import { submitEssay } from '@quan-triet/bot-server/services/own-essay/submit-essay'
import { withdrawEssay } from '@quan-triet/bot-server/services/own-essay/withdraw-essay'
import { writeToGrader } from '@quan-triet/bot-server/services/own-essay/write-to-grader'
import type { EssayWordKind } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { House } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'

/** Owes an essay and has handed in none; nothing else happened to them. */
export const WRITER = 21
export const OTHER_WRITER = 22

export const ESSAY = [
  'Qua học tập, tôi nhận thức rõ ba khâu đột phá mà nghị quyết nêu.',
  'Tôi sẽ vận động mười hộ trong tổ phân loại rác tại nhà trước ngày 30/4.',
]

export const mine = (ctx: ServiceContext): Promise<MyEssay> => getMyEssay({ ctx, input: {} })

/** @param revision the draft that the phone has seen */
export const save = (ctx: ServiceContext, blocks: readonly string[] = ESSAY, revision = 0) =>
  saveEssayDraft({ ctx, input: { campaignId: fixtureCampaign, revision, blocks: [...blocks] } })

export const submit = (ctx: ServiceContext, revision = 1) =>
  submitEssay({ ctx, input: { campaignId: fixtureCampaign, revision } })

/** Written in one go and handed in. */
export const handIn = async (ctx: ServiceContext, blocks: readonly string[] = ESSAY) => {
  const { draft } = await mine(ctx)
  const { revision } = await save(ctx, blocks, draft?.revision ?? 0)
  return submit(ctx, revision)
}

const DAY_MS = 24 * 3_600_000

export const withdraw = (ctx: ServiceContext) =>
  withdrawEssay({ ctx, input: { campaignId: fixtureCampaign } })
export const write = (ctx: ServiceContext, text: string, kind: EssayWordKind = 'trao_doi') =>
  writeToGrader({ ctx, input: { campaignId: fixtureCampaign, kind, text } })

/** As a grader leaves it. */
export const judge = (house: House, index: number, state: 'dat' | 'viet_lai' | 'dang_cham') =>
  house.db
    .updateTable('essay')
    .set({
      state,
      rewrite_reason: state === 'viet_lai' ? 'khong_dat' : null,
      graded_at: state === 'dang_cham' ? null : house.clock.now(),
      appeal_until: state === 'dang_cham' ? null : addMs(house.clock.now(), 5 * DAY_MS),
    })
    .where('person_id', '=', idOf(house.member(index)))
    .execute()

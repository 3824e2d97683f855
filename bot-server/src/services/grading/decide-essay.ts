/** Decides on a version that was read: passed, or to be written again with reason and words (INV-13). */
import { grading as words } from '@quan-triet/shared/i18n/vi/grading'
import type { DecideEssayInput, EssayToGrade } from '@quan-triet/shared/models/grading'
import type { EssayId } from '@quan-triet/shared/models/ids'
import { addMs, dayOf, endOf } from '@quan-triet/shared/time/calendar'
import type { EssayLevel } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { type EssayRules, getEssayRules } from '../../db/queries/essay-rules.ts'
import { settleWords, updateMark } from '../../db/queries/grading.ts'
import { type MarkRow, stepEssay } from '../../db/queries/own-essay.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { readJudgement } from '../../domain/grading/judgement.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { sealText } from '../vault.ts'
import { type EssayAtHand, requireEssay } from './require-essay.ts'
import { tellAuthor, tellDispute } from './tell-of-verdict.ts'
import { viewEssay } from './view-essay.ts'

const DAY_MS = 24 * 3_600_000

/**
 * A second marking or a sample's only advises; another verdict than the one that holds is told to the committee.
 * @throws ServiceError `not_found`, `essay_not_opened` for a version this grader has not opened, `step_not_allowed` for
 *   another version or when somebody was faster, `invalid_input` without what a judgement needs
 */
export const decideEssay = async ({
  ctx,
  input: { essayId, ...judged },
}: {
  ctx: ServiceContext
  input: DecideEssayInput & { essayId: EssayId }
}): Promise<EssayToGrade> => {
  await requireEssay(ctx, essayId)
  return inTransaction(ctx, async (tx) => {
    const atHand = await requireEssay(tx, essayId)
    if (judged.version !== atHand.version)
      throw new ServiceError('step_not_allowed', words.otherVersion)
    const { mine } = atHand
    if (!mine || mine.opened_at === null) throw new ServiceError('essay_not_opened')
    const rules = await getEssayRules(tx.db, atHand.essay.campaign_id)
    const level = levelOf(judged, rules)
    await storeMark(tx, atHand, { mark: mine, judged, level, rules })
    const holds = mine.kind === 'cham' || mine.kind === 'phuc_khao'
    if (holds) await storeVerdict(tx, atHand, { judged, level, rules })
    else if (judged.verdict !== atHand.essay.state) await tellDispute(tx, atHand.essay)
    await recordAudit(tx, {
      action: 'decide-essay',
      orgUnitId: atHand.essay.unitId,
      subject: `essay:${essayId} person:${atHand.essay.person_id}`,
      detail: { kind: mine.kind, version: judged.version, to: judged.verdict },
    })
    onCommit(tx, () => {
      tx.live.publish(atHand.essay.unitId, { topic: 'essays' })
      tx.live.publish(atHand.essay.unitId, { topic: 'home' })
    })
    return viewEssay(tx, await requireEssayAgain(tx, atHand))
  })
}

/** Whoever has just decided sees the result once more, though the essay may be nobody's to grade now. */
const requireEssayAgain = async (tx: ServiceContext, before: EssayAtHand): Promise<EssayAtHand> => {
  const after = await requireEssay(tx, before.essay.id).catch(() => undefined)
  return after ?? { ...before, mine: undefined }
}

const levelOf = (judged: DecideEssayInput, rules: EssayRules): EssayLevel | null => {
  const read = readJudgement(judged, { scale: rules.essayScale, criteria: rules.essayRubric })
  if ('fault' in read) throw new ServiceError('invalid_input', words.faults[read.fault])
  return read.level
}

interface Judged {
  judged: DecideEssayInput
  level: EssayLevel | null
  rules: EssayRules
}

const storeMark = async (
  tx: ServiceContext,
  { essay }: EssayAtHand,
  { mark, judged, level, rules }: Judged & { mark: MarkRow },
): Promise<void> => {
  const rubric = rules.essayRubric.map(({ name, points: of }, index) => ({
    name,
    of,
    points: judged.points[index] ?? 0,
  }))
  await updateMark(tx.db, mark.id, {
    verdict: judged.verdict,
    rewrite_reason: judged.reason,
    level,
    rubric: judged.points.length === 0 ? null : JSON.stringify(rubric),
    comment_sealed:
      judged.comment === ''
        ? null
        : await sealText(tx, {
            unitId: essay.unitId,
            text: judged.comment,
            about: `essay_mark:${mark.id}`,
          }),
    decided_at: tx.clock.now(),
  })
}

const storeVerdict = async (
  tx: ServiceContext,
  { essay, version, me }: EssayAtHand,
  { judged, level, rules }: Judged,
): Promise<void> => {
  const now = tx.clock.now()
  const isRewrite = judged.verdict === 'viet_lai'
  const due = judged.rewriteDueAt ?? endOf(dayOf(addMs(now, rules.essayRewriteDays * DAY_MS)))
  if (isRewrite && due <= now) throw new ServiceError('invalid_input', words.dueTooSoon)
  // That an earlier version was sent back stays true (F-10); a verdict overturned was none.
  const reasonBefore = version > 1 ? essay.rewrite_reason : null
  const isTaken = await stepEssay(tx.db, essay, {
    state: judged.verdict,
    rewrite_reason: isRewrite ? judged.reason : reasonBefore,
    level,
    comment_sealed:
      judged.comment === ''
        ? null
        : await sealText(tx, {
            unitId: essay.unitId,
            text: judged.comment,
            about: `essay:${essay.id}`,
          }),
    graded_by: me.personId,
    graded_at: now,
    rewrite_due_at: isRewrite ? due : null,
    appeal_until: endOf(dayOf(addMs(now, rules.essayAppealDays * DAY_MS))),
  })
  if (!isTaken || essay.state !== 'dang_cham') throw new ServiceError('step_not_allowed')
  await settleWords(tx.db, { essayId: essay.id, kind: 'khieu_nai', by: me.personId, at: now })
  await tellAuthor(tx, essay, { verdict: judged.verdict, version })
}

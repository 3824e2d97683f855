/** Ends a go at the test, by its person or by the clock, and enters it as the essay for which it stands. */
import type { EssayId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { type EssayRow, findEssayOf, insertEssay, stepEssay } from '../../db/queries/own-essay.ts'
import { type AttemptRecord, stepAttempt } from '../../db/queries/quiz-attempts.ts'
import { onCommit } from '../../db/transaction.ts'
import { essayStates } from '../../domain/essays/essay-states.ts'
import { attemptStates } from '../../domain/quizzes/attempt-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

interface End {
  state: 'da_nop' | 'het_gio'
  at: Instant
}

/** Behind the caller's guard, in its transaction. @returns false when it had ended already */
export const finishAttempt = async (
  tx: ServiceContext,
  attempt: AttemptRecord,
  { state, at }: End,
): Promise<boolean> => {
  if (!attemptStates.allows(attempt.state, state)) return false
  if (!(await stepAttempt(tx.db, attempt, { state, ended_at: at }))) return false
  const essayId = await enterEssay(tx, attempt, at)
  await stepAttempt(tx.db, { id: attempt.id, state }, { essay_id: essayId })
  await recordAudit(tx, {
    action: state === 'da_nop' ? 'hand-in-quiz' : 'end-quiz',
    orgUnitId: attempt.unitId,
    subject: `essay:${essayId} person:${attempt.personId}`,
    detail: { window: attempt.window },
  })
  onCommit(tx, () => {
    tx.live.publish(attempt.unitId, { topic: 'essays' })
    tx.live.publish(attempt.unitId, { topic: 'home' })
  })
  return true
}

/** Handed in and being judged until the window is over: no score is told before (F-08 counts it from now on). */
const enterEssay = async (
  tx: ServiceContext,
  attempt: AttemptRecord,
  at: Instant,
): Promise<EssayId> => {
  const { campaignId, personId, unitId } = attempt
  const essay = await findEssayOf(tx.db, { campaignId, personId })
  if (essay) return enterAgain(tx, essay, unitId)
  const id = tx.newId<EssayId>()
  const isNew = await insertEssay(tx.db, {
    id,
    campaign_id: campaignId,
    person_id: personId,
    form: 'trac_nghiem',
    state: 'dang_cham',
    submitted_at: at,
    recorded_by: null,
    org_unit_id: unitId,
    current_version: 1,
  })
  // Recorded on paper in the same moment: what was there first is looked at again.
  return isNew ? id : enterEssay(tx, attempt, at)
}

/** What was to be written again is; what was handed in on paper meanwhile, or is passed already, stands. */
const enterAgain = async (
  tx: ServiceContext,
  essay: EssayRow,
  unitId: AttemptRecord['unitId'],
): Promise<EssayId> => {
  if (essay.state === 'viet_lai' && essayStates.allows(essay.state, 'dang_cham'))
    await stepEssay(tx.db, essay, {
      state: 'dang_cham',
      form: 'trac_nghiem',
      org_unit_id: unitId,
      grader_id: null,
      assigned_by: null,
      assigned_at: null,
      appeal_until: null,
      rewrite_due_at: null,
      current_version: (essay.current_version ?? 1) + 1,
    })
  return essay.id
}

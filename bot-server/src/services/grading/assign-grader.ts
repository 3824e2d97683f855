/** Assigns graders: one by one, everything that waits spread evenly, or a second opinion beside the first. */
import { grading as words } from '@quan-triet/shared/i18n/vi/grading'
import type {
  AssignedGraders,
  AssignGraderInput,
  SpreadGradersInput,
} from '@quan-triet/shared/models/grading'
import type { EssayId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { MarkKind } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { listEssaysToGrade } from '../../db/queries/grading.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { spreadEvenly } from '../../domain/grading/may-grade.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight, requireRightAtHome, whoActs } from '../rights.ts'
import { giveToGrader, kindOfLook } from './give-to-grader.ts'
import { listGraders } from './list-graders.ts'
import { type EssayAtHand, requireEssay } from './require-essay.ts'

/** @throws ServiceError `not_found`, `not_allowed`, `invalid_input` for who may not grade it (INV-14), `step_not_allowed` */
export const assignGrader = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AssignGraderInput
}): Promise<AssignedGraders> => {
  requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    for (const essayId of input.essayIds)
      await assign(tx, { essayId, graderId: input.graderId, isSecond: input.second === true })
    await tell(tx, input.graderId, input.essayIds.length)
    return { assigned: input.essayIds.length, left: 0 }
  })
}

const assign = async (
  tx: ServiceContext,
  { essayId, graderId, isSecond }: { essayId: EssayId; graderId: PersonId; isSecond: boolean },
): Promise<void> => {
  const atHand = await requireEssay(tx, essayId)
  const { unitId } = atHand.essay
  requireRight(tx, 'run_branch', unitId)
  await requireGraderOf(tx, unitId, graderId)
  const kind = isSecond ? 'cham_lan_hai' : await kindOfLook(tx, atHand)
  await giveToGrader(tx, atHand, { graderId, kind })
  await noteAssigned(tx, atHand, { graderId, kind })
}

/** @throws ServiceError `invalid_input` for somebody who belongs neither to the branch nor to the committee above */
export const requireGraderOf = async (
  tx: ServiceContext,
  unitId: OrgUnitId,
  graderId: PersonId,
): Promise<void> => {
  const graders = await listGraders(tx, unitId)
  if (!graders.some(({ personId }) => personId === graderId))
    throw new ServiceError('invalid_input', words.notAGrader)
}

export const noteAssigned = async (
  tx: ServiceContext,
  { essay, version }: Pick<EssayAtHand, 'essay' | 'version'>,
  { graderId, kind }: { graderId: PersonId; kind: MarkKind },
): Promise<void> => {
  await recordAudit(tx, {
    action: 'assign-grader',
    orgUnitId: essay.unitId,
    subject: `essay:${essay.id} person:${graderId}`,
    detail: { kind, version },
  })
  onCommit(tx, () => tx.live.publish(essay.unitId, { topic: 'essays' }))
}

/** One message a day says enough; not to who took it. */
const tell = async (tx: ServiceContext, graderId: PersonId, count: number): Promise<void> => {
  const { personId, homeUnitId } = whoActs(tx)
  if (graderId === personId) return
  const now = tx.clock.now()
  await enqueueToPerson(tx, {
    personId: graderId,
    dedupeKey: `grading:${graderId}:${now}`,
    kind: 'notice',
    text: words.assigned(count),
    orgUnitId: homeUnitId,
    dueAt: nextAllowed(now),
    to: '/grading',
  })
}

/**
 * Gives everything that waits without a grader to several people, evenly; nobody gets the own essay.
 * @returns how many were given, and how many nobody of them may grade
 * @throws ServiceError `not_allowed`, `invalid_input` for who may not grade here
 */
export const spreadGraders = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SpreadGradersInput
}): Promise<AssignedGraders> => {
  const { homeUnitId, personId } = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    for (const graderId of input.graderIds) await requireGraderOf(tx, homeUnitId, graderId)
    const essays = await listEssaysToGrade(tx.db, {
      campaignId: input.campaignId,
      unitIds: [homeUnitId],
      graderId: personId,
    })
    const waiting = essays
      .filter(({ state, unitId }) => state === 'da_nop' && unitId === homeUnitId)
      .map(({ id, person_id: authorId }) => ({ id, authorId }))
    const given = spreadEvenly(waiting, input.graderIds)
    for (const { essay, graderId } of given)
      await assign(tx, { essayId: essay.id, graderId, isSecond: false })
    for (const graderId of new Set(given.map((one) => one.graderId)))
      await tell(tx, graderId, given.filter((one) => one.graderId === graderId).length)
    return { assigned: given.length, left: waiting.length - given.length }
  })
}

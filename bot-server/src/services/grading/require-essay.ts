/** Guards everything done with somebody's essay: its grader and its branch's committee, nobody else (P-04, INV-14, ruling 8). */
import type { EssayId, PersonId } from '@quan-triet/shared/models/ids'
import { type EssayOfAuthor, findEssayOfAuthor } from '../../db/queries/grading.ts'
import { listMarksOf, type MarkRow } from '../../db/queries/own-essay.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { Refusal, requirePerson } from '../rights.ts'

export interface EssayAtHand {
  essay: EssayOfAuthor
  marks: MarkRow[]
  me: PersonActor
  version: number
  /** My mark on this version that is not decided yet. */
  mine: MarkRow | undefined
  /** Of the author's branch: its committee; who runs it also assigns. */
  isCommittee: boolean
  mayAssign: boolean
}

/**
 * To everybody else the essay is not there, the author's own way to it is another one, and the try is noted.
 * @throws ServiceError `not_found`, `not_signed_in`, `not_on_roster`
 */
export const requireEssay = async (ctx: ServiceContext, essayId: EssayId): Promise<EssayAtHand> => {
  const me = requirePerson(ctx)
  const essay = await findEssayOfAuthor(ctx.db, essayId)
  if (!essay || essay.person_id === me.personId)
    throw new Refusal('not_found', 'grade_essays', essay?.unitId)
  const marks = await listMarksOf(ctx.db, essayId)
  const version = essay.current_version ?? 1
  const mine = marks.find((mark) => isOpenFor(mark, me.personId) && mark.version === version)
  const isCommittee = mayDo(me, 'grade_essays', essay.unitId)
  if (!isCommittee && !mine && essay.grader_id !== me.personId)
    throw new Refusal('not_found', 'grade_essays', essay.unitId)
  const mayAssign = mayDo(me, 'run_branch', essay.unitId)
  return { essay, marks, me, version, mine, isCommittee, mayAssign }
}

const isOpenFor = (mark: MarkRow, personId: PersonId): boolean =>
  mark.grader_id === personId && mark.decided_at === null

/** Who has judged a version, for handing it to another. */
export const gradersOf = (
  { essay, marks }: Pick<EssayAtHand, 'essay' | 'marks'>,
  version: number,
): PersonId[] => [
  ...marks.flatMap((mark) =>
    mark.version === version && mark.decided_at !== null && mark.grader_id !== null
      ? [mark.grader_id]
      : [],
  ),
  ...(essay.graded_by === null ? [] : [essay.graded_by]),
]

/** Gives an essay to a grader: the one place where a mark is opened. */
import { grading as words } from '@quan-triet/shared/i18n/vi/grading'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { MarkKind } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { deleteOpenMarks, insertMark, listOpenWords } from '../../db/queries/grading.ts'
import { stepEssay } from '../../db/queries/own-essay.ts'
import { essayStates } from '../../domain/essays/essay-states.ts'
import { findGraderBar } from '../../domain/grading/may-grade.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { type EssayAtHand, gradersOf } from './require-essay.ts'

interface Giving {
  graderId: PersonId
  /** Beside the verdict that holds, or after an unsettled appeal; else the first look. */
  kind: MarkKind
}

/** What a new look at an essay is: after an appeal by somebody who has not judged it. */
export const kindOfLook = async (
  tx: ServiceContext,
  { essay }: Pick<EssayAtHand, 'essay'>,
): Promise<MarkKind> => {
  const open = await listOpenWords(tx.db, [essay.id])
  return open.some(({ kind }) => kind === 'khieu_nai') ? 'phuc_khao' : 'cham'
}

/**
 * Behind a guard, in a transaction. Whoever had it and has not decided has it no more.
 * @throws ServiceError `invalid_input` for the author (INV-14) or, where another is needed, one who has judged it;
 *   `step_not_allowed` when it is not to be graded
 */
export const giveToGrader = async (
  tx: ServiceContext,
  atHand: Pick<EssayAtHand, 'essay' | 'marks' | 'version'>,
  { graderId, kind }: Giving,
): Promise<void> => {
  const { essay, version } = atHand
  const isFirst = kind === 'cham' && essay.state === 'da_nop'
  const bar = findGraderBar(graderId, {
    authorId: essay.person_id,
    gradersBefore: gradersOf(atHand, version),
    needsAnother: kind !== 'cham',
  })
  if (bar)
    throw new ServiceError(
      'invalid_input',
      bar === 'own_essay' ? words.ownEssay : words.gradedBefore,
    )
  const now = tx.clock.now()
  if (kind === 'cham' || kind === 'phuc_khao') {
    if (isFirst ? !essayStates.allows(essay.state, 'dang_cham') : essay.state !== 'dang_cham')
      throw new ServiceError('step_not_allowed')
    await deleteOpenMarks(tx.db, essay.id, ['cham', 'phuc_khao'])
    const isTaken = await stepEssay(tx.db, essay, {
      state: 'dang_cham',
      grader_id: graderId,
      assigned_by: whoActs(tx).personId,
      assigned_at: now,
    })
    if (!isTaken) throw new ServiceError('step_not_allowed')
  } else await deleteOpenMarks(tx.db, essay.id, [kind])
  await insertMark(tx.db, {
    id: tx.newId<string>(),
    essay_id: essay.id,
    version,
    kind,
    grader_id: graderId,
    assigned_by: whoActs(tx).personId,
    assigned_at: now,
  })
}

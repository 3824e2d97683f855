/** Tells whoever grades an essay, or the branch's committee, that its author has written. */
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { EssayWordKind } from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { EssayRow } from '../../db/queries/own-essay.ts'
import { listHoldersOf } from '../../db/queries/people.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'

/** Privately, outside the quiet hours, never to the author (INV-14); neither name nor words leave the Mini App. */
export const tellGraders = async (
  tx: ServiceContext,
  {
    essay,
    unitId,
    wordId,
    kind,
  }: { essay: EssayRow; unitId: OrgUnitId; wordId: string; kind: EssayWordKind },
): Promise<void> => {
  const isAppeal = kind === 'khieu_nai'
  const committee = await listHoldersOf(tx.db, {
    unitId,
    roles: ['bi_thu', 'pho_bi_thu'],
    now: tx.clock.now(),
  })
  const grader = essay.grader_id ?? essay.graded_by
  const people = isAppeal || grader === null ? committee : [grader]
  for (const personId of people)
    if (personId !== essay.person_id)
      await enqueueToPerson(tx, {
        personId,
        dedupeKey: `essay-word:${wordId}:${personId}`,
        kind: 'notice',
        text: isAppeal ? words.appealed : words.answered,
        orgUnitId: unitId,
        dueAt: nextAllowed(tx.clock.now()),
        to: '/grading',
      })
}

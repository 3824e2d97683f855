/** Tells an author that there is a result, a committee that two graders differ; never what it says (INV-15, INV-41). */
import { grading as words } from '@quan-triet/shared/i18n/vi/grading'
import type { EssayVerdict } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { type EssayOfAuthor, getCampaignTitle } from '../../db/queries/grading.ts'
import { listHoldersOf } from '../../db/queries/people.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'

/** Privately, outside the quiet hours (M-06). */
export const tellAuthor = async (
  tx: ServiceContext,
  essay: EssayOfAuthor,
  { verdict, version }: { verdict: EssayVerdict; version: number },
): Promise<void> => {
  const now = tx.clock.now()
  await enqueueToPerson(tx, {
    personId: essay.person_id,
    dedupeKey: `essay:${essay.id}:${version}:${now}`,
    kind: 'notice',
    text: words.judged(verdict, await getCampaignTitle(tx.db, essay.campaign_id)),
    orgUnitId: essay.unitId,
    dueAt: nextAllowed(now),
    to: '/essay',
  })
}

/** The grader answered the author's words. */
export const tellReply = async (
  tx: ServiceContext,
  essay: EssayOfAuthor,
  wordId: string,
): Promise<void> => {
  await enqueueToPerson(tx, {
    personId: essay.person_id,
    dedupeKey: `essay-word:${wordId}`,
    kind: 'notice',
    text: words.replied,
    orgUnitId: essay.unitId,
    dueAt: nextAllowed(tx.clock.now()),
    to: '/essay',
  })
}

export const tellDispute = async (tx: ServiceContext, essay: EssayOfAuthor): Promise<void> => {
  const now = tx.clock.now()
  const committee = await listHoldersOf(tx.db, {
    unitId: essay.unitId,
    roles: ['bi_thu', 'pho_bi_thu'],
    now,
  })
  for (const personId of committee)
    if (personId !== essay.person_id)
      await enqueueToPerson(tx, {
        personId,
        dedupeKey: `essay-dispute:${essay.id}:${now}:${personId}`,
        kind: 'notice',
        text: words.disputed,
        orgUnitId: essay.unitId,
        dueAt: nextAllowed(now),
        to: '/grading',
      })
}

/** Erases who a member is and keeps that there was one, so that every count stays as it was. */
import { personalData } from '@quan-triet/shared/i18n/vi/personal-data'
import type { DataRequestId, PersonId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { forgetQuestionsOf } from '../../db/queries/chat-turns.ts'
import {
  erasePerson,
  findLastHome,
  forgetPersonInApp,
  forgetPersonInChats,
  forgetTextsOfPerson,
  holdsDuty,
} from '../../db/queries/erasure.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hashAccount } from '../answers/hash-account.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight, requireRightInTree } from '../rights.ts'

/**
 * Name, year of birth, accounts, sign-ins, codes, open dialogues, notices, private messages and the words of requests
 * go; memberships, attendance, essays' states and roles held in the past stay under the id, which says nothing by
 * itself. Nobody can sign in as that person any more. Erasing again changes nothing.
 * @throws ServiceError `not_found` to whoever does not answer for the person's unit, `duties_held`
 */
export const eraseMember = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { personId: PersonId; requestId: DataRequestId | null }
}): Promise<void> => {
  requireRight(ctx, 'signed_in')
  const { personId, requestId } = input
  const now = ctx.clock.now()
  const unitId = await findLastHome(ctx.db, personId, dayOf(now))
  if (unitId === undefined) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'answer_requests', unitId)
  await inTransaction(ctx, async (tx) => {
    if (await holdsDuty(tx.db, personId, now)) throw new ServiceError('duties_held')
    await forgetQuestionsOf(tx.db, await hashAccount({ ctx: tx, input: { personId } }))
    await forgetPersonInChats(tx.db, personId, now)
    await forgetPersonInApp(tx.db, personId)
    await forgetTextsOfPerson(tx.db, personId, tx.clock.now())
    await erasePerson(tx.db, {
      person_id: personId,
      name: personalData.erasedName,
      erased_at: now,
      erased_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      request_id: requestId,
    })
    await recordAudit(tx, {
      action: 'erase-member',
      orgUnitId: unitId,
      subject: `person:${personId}`,
      detail: { request: requestId },
    })
  })
}

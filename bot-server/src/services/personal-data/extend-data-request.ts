/** Puts the answer to a request about personal data off, once, with a reason that the person reads. */
import { personalData } from '@quan-triet/shared/i18n/vi/personal-data'
import { formatDue } from '@quan-triet/shared/i18n/format'
import type { ExtendRequestInput } from '@quan-triet/shared/models/data-request'
import type { DataRequestId } from '@quan-triet/shared/models/ids'
import { dayOf, endOf } from '@quan-triet/shared/time/calendar'
import { updateWaitingRequest } from '../../db/queries/data-requests.ts'
import { inTransaction } from '../../db/transaction.ts'
import { latestExtension } from '../../domain/personal-data/request-clock.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { loadRequest } from './load-request.ts'
import { openTexts, sealTexts } from './request-texts.ts'

/**
 * @throws ServiceError `not_found` to whoever does not answer for that unit, `request_answered`, `extension_refused`
 *   when it was extended before, reaches too far, or not beyond the day it is due
 */
export const extendDataRequest = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ExtendRequestInput & { id: DataRequestId }
}): Promise<Record<string, never>> => {
  const request = await loadRequest(ctx, input.id)
  const reachesTooFar = input.until > latestExtension(request.due_at)
  if (request.extended_until !== null || reachesTooFar || input.until <= dayOf(request.due_at))
    throw new ServiceError('extension_refused')
  const until = endOf(input.until)
  await inTransaction(ctx, async (tx) => {
    const texts = await openTexts(tx, request)
    const isOpen = await updateWaitingRequest(tx.db, request.id, {
      extended_until: until,
      // The warnings of the new term come anew.
      rung: 'moi',
      sealed_texts: await sealTexts(tx, request, { ...texts, extensionReason: input.reason }),
    })
    if (!isOpen) throw new ServiceError('request_answered')
    await recordAudit(tx, {
      action: 'extend-data-request',
      orgUnitId: request.org_unit_id,
      subject: `data_request:${request.id} person:${request.person_id}`,
      detail: { from: request.due_at, to: until },
    })
    await enqueueToPerson(tx, {
      dedupeKey: `data-request:${request.id}:extended`,
      kind: 'notice',
      personId: request.person_id,
      text: personalData.extended(personalData.kinds[request.kind], formatDue(until)),
      orgUnitId: request.org_unit_id,
      to: '/my-data',
    })
  })
  return {}
}

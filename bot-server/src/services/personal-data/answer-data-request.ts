/** Answers a request about personal data; accepting one does what was asked, in the same transaction. */
import { personalData } from '@quan-triet/shared/i18n/vi/personal-data'
import type { AnswerRequestInput } from '@quan-triet/shared/models/data-request'
import type { DataRequestId } from '@quan-triet/shared/models/ids'
import { type DataRequestRow, updateWaitingRequest } from '../../db/queries/data-requests.ts'
import { inTransaction } from '../../db/transaction.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { correctIdentity } from './correct-identity.ts'
import { eraseMember } from './erase-member.ts'
import { loadRequest } from './load-request.ts'
import { openTexts, sealTexts } from './request-texts.ts'
import { stopProcessing } from './stop-processing.ts'

/**
 * @throws ServiceError `not_found` to whoever does not answer for that unit, `request_answered` when somebody was
 *   faster, `duties_held` when a person who holds duties is to be erased
 */
export const answerDataRequest = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AnswerRequestInput & { id: DataRequestId }
}): Promise<Record<string, never>> => {
  const request = await loadRequest(ctx, input.id)
  const actor = whoActs(ctx)
  await inTransaction(ctx, async (tx) => {
    const texts = await openTexts(tx, request)
    const isFirst = await updateWaitingRequest(tx.db, request.id, {
      state: input.outcome,
      answered_at: tx.clock.now(),
      answered_by: actor.personId,
      sealed_texts: await sealTexts(tx, request, { ...texts, answer: input.answer }),
    })
    if (!isFirst) throw new ServiceError('request_answered')
    await recordAudit(tx, {
      action: 'answer-data-request',
      orgUnitId: request.org_unit_id,
      subject: `data_request:${request.id} person:${request.person_id}`,
      detail: { kind: request.kind, outcome: input.outcome },
    })
    await tellWhoAsked(tx, request)
    if (input.outcome === 'chap_nhan') await carryOut(tx, request)
  })
  return {}
}

const carryOut = async (tx: ServiceContext, request: DataRequestRow): Promise<void> => {
  switch (request.kind) {
    case 'dinh_chinh':
      return correctIdentity(tx, request)
    case 'xoa':
      return eraseMember({ ctx: tx, input: { personId: request.person_id, requestId: request.id } })
    case 'rut_dong_y':
    case 'han_che':
      return stopProcessing(tx, request)
    case 'xem':
      // The person takes the copy in the app, or the operator hands out an export: nothing changes.
      return undefined
  }
}

/** No word of the answer leaves the house: the notice leads to it. */
const tellWhoAsked = async (tx: ServiceContext, request: DataRequestRow): Promise<void> => {
  await enqueueToPerson(tx, {
    dedupeKey: `data-request:${request.id}:answered`,
    kind: 'notice',
    personId: request.person_id,
    text: personalData.answered(personalData.kinds[request.kind]),
    orgUnitId: request.org_unit_id,
    to: '/my-data',
  })
}

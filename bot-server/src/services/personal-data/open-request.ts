/** Opens a request of a person about his or her own data, starts its clock and tells those who answer. */
import type {
  CorrectionField,
  DataRequest,
  DataRequestKind,
} from '@quan-triet/shared/models/data-request'
import type { DataRequestId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import {
  type DataRequestRow,
  insertDataRequest,
  isKnownToBot,
  listCalendarDays,
} from '../../db/queries/data-requests.ts'
import { answerDue, stopDay } from '../../domain/personal-data/request-clock.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { describeRequest } from './describe-request.ts'
import { sealTexts } from './request-texts.ts'
import { tellAnswerers } from './tell-answerers.ts'

interface NewRequest {
  personId: PersonId
  unitId: OrgUnitId
  kind: DataRequestKind
  field?: CorrectionField | null
  value?: string
  note?: string
}

/**
 * To be called in the transaction of what causes it.
 * @throws ServiceError `request_answered` when one of that kind waits already
 */
export const openRequest = async (tx: ServiceContext, asked: NewRequest): Promise<DataRequest> => {
  const row = await rowOf(tx, asked)
  if (!(await insertDataRequest(tx.db, row))) throw new ServiceError('request_answered')
  await recordAudit(tx, {
    action: 'ask-about-data',
    orgUnitId: row.org_unit_id,
    subject: `data_request:${row.id} person:${row.person_id}`,
    detail: { kind: row.kind, dueAt: row.due_at },
  })
  await tellAnswerers(tx, row, 'moi')
  return describeRequest(tx, row, await listCalendarDays(tx.db))
}

const rowOf = async (tx: ServiceContext, asked: NewRequest): Promise<DataRequestRow> => {
  const now = tx.clock.now()
  const id = tx.newId<DataRequestId>()
  const isWithdrawal = asked.kind === 'rut_dong_y'
  const parties = (await isKnownToBot(tx.db, asked.personId)) ? 'withThirdParties' : 'alone'
  const request = { id, org_unit_id: asked.unitId }
  return {
    ...request,
    person_id: asked.personId,
    kind: asked.kind,
    field: asked.field ?? null,
    state: 'cho_tra_loi',
    asked_at: now,
    due_at: answerDue(now, await listCalendarDays(tx.db)),
    extended_until: null,
    sealed_texts: await sealTexts(tx, request, {
      value: asked.value ?? '',
      note: asked.note ?? '',
    }),
    answered_at: null,
    answered_by: null,
    stop_by: isWithdrawal ? stopDay(now, parties) : null,
    stopped_at: null,
    rung: 'moi',
  }
}

/** Opens one request about personal data for whoever answers it: its words, what is held, how far it may be put off. */
import type { CorrectionField, OpenedRequest } from '@quan-triet/shared/models/data-request'
import type { DataRequestId } from '@quan-triet/shared/models/ids'
import {
  getHeldIdentity,
  type HeldIdentity,
  listCalendarDays,
} from '../../db/queries/data-requests.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { latestExtension } from '../../domain/personal-data/request-clock.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { describeRequestText } from './describe-request.ts'
import { loadRequest } from './load-request.ts'

/** @throws ServiceError `not_found` to whoever does not answer for that unit */
export const getDataRequest = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: DataRequestId }
}): Promise<OpenedRequest> => {
  const row = await loadRequest(ctx, input.id)
  const identity = await getHeldIdentity(ctx.db, row.person_id)
  await recordLook(ctx, {
    action: 'look-data-request',
    orgUnitId: row.org_unit_id,
    subject: `data_request:${row.id} person:${row.person_id}`,
  })
  return {
    ...(await describeRequestText(ctx, row, await listCalendarDays(ctx.db))),
    person: { personId: row.person_id, fullName: identity.fullName },
    unitName: (await getUnitName(ctx.db, row.org_unit_id)).nameOrg,
    heldValue: heldValueOf(row.field, identity),
    extendableUntil: latestExtension(row.due_at),
  }
}

/** What is held of a field that accepting a correction changes; null for what people change by other means. */
export const heldValueOf = (
  field: CorrectionField | null,
  identity: HeldIdentity,
): string | null => {
  if (field === 'ho_ten') return identity.fullName
  return field === 'nam_sinh' ? String(identity.birthYear ?? '') : null
}

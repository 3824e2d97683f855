/** Records a request about personal data that a member handed in on paper; the same clock runs for it (P-02, P-10). */
import type { DataRequest, PaperRequestInput } from '@quan-triet/shared/models/data-request'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { findMember } from './find-member.ts'
import { openRequest } from './open-request.ts'

/**
 * @throws ServiceError `not_found` outside the branch, `not_allowed` for guests and for anyone but its secretaries,
 *   `request_answered` when one of that kind waits already
 */
export const recordPaperRequest = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: PaperRequestInput
}): Promise<DataRequest> => {
  const { homeUnitId: unitId } = requireRightAtHome(ctx, 'run_branch')
  const { personId } = await findMember(ctx, { unitId, personId: input.personId })
  return inTransaction(ctx, (tx) =>
    openRequest(tx, {
      personId,
      unitId,
      kind: input.kind,
      field: input.kind === 'dinh_chinh' ? input.field : null,
      value: input.value,
      note: input.note,
    }),
  )
}

/** Asks on behalf of the acting person to see, correct, erase or restrict what is held about him or her (P-10). */
import type { AskAboutDataInput, DataRequest } from '@quan-triet/shared/models/data-request'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { openRequest } from './open-request.ts'

/** @throws ServiceError `request_answered` when one of that kind waits already */
export const askAboutMyData = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AskAboutDataInput
}): Promise<DataRequest> => {
  const person = requireRightAtHome(ctx, 'take_part')
  return inTransaction(ctx, (tx) =>
    openRequest(tx, {
      personId: person.personId,
      unitId: person.homeUnitId,
      kind: input.kind,
      field: input.kind === 'dinh_chinh' ? input.field : null,
      value: input.value,
      note: input.note,
    }),
  )
}

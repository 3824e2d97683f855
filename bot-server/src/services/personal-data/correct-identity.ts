/** Carries out an accepted correction of a name or year of birth, and keeps old and new where only the law needs them. */
import { fold } from '@quan-triet/shared/text/fold'
import {
  type DataRequestRow,
  findDataRequest,
  getHeldIdentity,
  updateIdentity,
  updateSealedTexts,
} from '../../db/queries/data-requests.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { hashForMatching } from '../vault.ts'
import { heldValueOf } from './get-data-request.ts'
import { openTexts, sealTexts } from './request-texts.ts'

/**
 * The audit log holds ids only, so that erasing a person need not touch it: old and new stand sealed in the request,
 * and the log keeps a keyed fingerprint of each to prove them by. Other fields are changed by those in charge of them.
 */
export const correctIdentity = async (
  tx: ServiceContext,
  request: DataRequestRow,
): Promise<void> => {
  const { id, field, person_id: personId } = request
  const old = heldValueOf(field, await getHeldIdentity(tx.db, personId))
  if (old === null) return
  const row = await findTexts(tx, request)
  const value = row.value.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  await updateIdentity(
    tx.db,
    personId,
    field === 'nam_sinh'
      ? { birth_year: Number(value) }
      : { full_name: value, search_key: fold(value) },
  )
  await updateSealedTexts(tx.db, id, await sealTexts(tx, request, { ...row, oldValue: old }))
  await recordAudit(tx, {
    action: 'correct-identity',
    orgUnitId: request.org_unit_id,
    subject: `person:${personId}`,
    detail: {
      field,
      request: id,
      from: await hashForMatching(tx, old),
      to: await hashForMatching(tx, value),
    },
  })
}

/** The words as they are now: the answer was sealed into them in this transaction. */
const findTexts = async (tx: ServiceContext, { id }: DataRequestRow) => {
  const now = await findDataRequest(tx.db, id)
  return openTexts(tx, { id, sealed_texts: now?.sealed_texts ?? null })
}

/** Draws a link code and stores its hash, in place of any earlier one for the same thing. */
import type { LinkCode } from '@quan-triet/shared/models/linking'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { randomInt } from 'node:crypto'
import { dropOldLinkCodes, replaceLinkCode } from '../../db/queries/link-codes.ts'
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  hasBoth,
  LINK_CODE_LASTS_MS,
  showCode,
} from '../../domain/linking/link-code.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'

/** So long a used code is told from an unknown one. */
const KEPT_MS = 24 * 3_600_000

const drawCode = (): string => {
  for (;;) {
    const code = Array.from(
      { length: CODE_LENGTH },
      () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)],
    ).join('')
    if (hasBoth(code)) return code
  }
}

/** Call it in a transaction, behind the guard of the calling verb. @returns the code as it is shown, once */
export const putLinkCode = async (
  tx: ServiceContext,
  asked: {
    purpose: 'bind' | 'rebind' | 'person'
    unitId: OrgUnitId | null
    personId: PersonId
  },
): Promise<LinkCode> => {
  const now = tx.clock.now()
  const code = drawCode()
  const expiresAt = addMs(now, LINK_CODE_LASTS_MS)
  await dropOldLinkCodes(tx.db, addMs(now, -KEPT_MS))
  await replaceLinkCode(tx.db, {
    code_hash: hashSecret(code),
    purpose: asked.purpose,
    org_unit_id: asked.unitId,
    person_id: asked.personId,
    created_at: now,
    expires_at: expiresAt,
    used_at: null,
  })
  return { code: showCode(code), expiresAt }
}

/** Sets the hour of the acting officer's daily digest, or switches it off. */
import type { DigestSetting, DigestView } from '@quan-triet/shared/models/digest'
import { putDigestSetting } from '../../db/queries/digests.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { getDigest } from './get-digest.ts'
import { requireDigestReader } from './require-digest-reader.ts'

/**
 * Switched off, what the digest says in one message comes case by case again.
 * @throws ServiceError as `getDigest`
 */
export const setDigest = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: DigestSetting
}): Promise<DigestView> => {
  const { personId, homeUnitId } = requireDigestReader(ctx)
  await inTransaction(ctx, async (tx) => {
    await putDigestSetting(tx.db, { personId, ...input, now: tx.clock.now() })
    await recordAudit(tx, {
      action: 'set-digest',
      orgUnitId: homeUnitId,
      subject: `person:${personId}`,
      detail: { ...input },
    })
  })
  return getDigest({ ctx })
}

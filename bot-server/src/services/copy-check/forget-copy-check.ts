/** Forgets what the copy check knows of a version that goes. */
import type { EssayVersionId } from '@quan-triet/shared/models/ids'
import { forgetChecksOf } from '../../db/queries/forget-checks.ts'
import type { ServiceContext } from '../context.ts'

/** In the transaction that takes the version back; whoever shared a passage with it is checked anew. */
export const forgetCopyCheck = (
  tx: ServiceContext,
  { versionId }: { versionId: EssayVersionId },
): Promise<void> => forgetChecksOf(tx.db, [versionId])

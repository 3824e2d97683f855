/** Queues the copy check of a version, in the transaction that stores it. */
import type { EssayVersionId } from '@quan-triet/shared/models/ids'
import { enqueueCheck } from '../../db/queries/copy-checks.ts'
import type { ServiceContext } from '../context.ts'

/** Only of what has a text: paper and photographs are not checked. Of a queued one, begins from the front. */
export const queueCopyCheck = (
  tx: ServiceContext,
  { versionId }: { versionId: EssayVersionId },
): Promise<void> => enqueueCheck(tx.db, { versionId, now: tx.clock.now() })

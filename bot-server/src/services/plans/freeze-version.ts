/** Freezes what a draft says now as the next version, to be sent, compared and kept. */
import type { VersionMadeFor } from '@quan-triet/shared/vocabulary/plans'
import { insertVersion } from '../../db/queries/plan-content.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import type { ServiceContext } from '../context.ts'
import { whoActs } from '../rights.ts'
import { contentOf, type Draft } from './load-plan-draft.ts'
import { sealContent } from './plan-words.ts'

/** To be called by a guarded verb, inside its transaction. @returns the version's number */
export const freezeVersion = async (
  tx: ServiceContext,
  plan: StoredPlan,
  { draft, madeFor }: { draft: Draft; madeFor: VersionMadeFor },
): Promise<number> => {
  const version = plan.version + 1
  await insertVersion(tx.db, {
    plan_id: plan.id,
    version,
    content_sealed: await sealContent(tx, plan, { version, content: contentOf(plan, draft) }),
    made_for: madeFor,
    made_at: tx.clock.now(),
    made_by: whoActs(tx).personId,
  })
  return version
}

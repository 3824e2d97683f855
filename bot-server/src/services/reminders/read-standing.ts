/** Reads how the people of a branch stand towards a campaign: who must study and write, who has. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { listEssaysOf, listExtensionsOf } from '../../db/queries/essays.ts'
import { listHoldersOf } from '../../db/queries/people.ts'
import type { RosterPerson } from '../../db/queries/roster.ts'
import type { BranchStanding } from '../../domain/deadlines/pending.ts'
import type { ServiceContext } from '../context.ts'
import { listWriters } from '../essays/list-writers.ts'
import { loadCompleted } from '../figures/load-completed.ts'
import { requireRight } from '../rights.ts'

export interface StandingOfBranch extends BranchStanding {
  roster: readonly RosterPerson[]
}

/** How the branch stands now. @throws ServiceError unless the actor runs the branch, or is the house itself */
export const readStanding = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId: CampaignId }
}): Promise<StandingOfBranch> => {
  const { unitId, campaignId } = input
  requireRight(ctx, 'run_branch', unitId)
  const at = ctx.clock.now()
  const roster = await listWriters(ctx, { unitId, campaignId })
  const required = roster.filter((one) => one.standing === 'phai_hoc').map((one) => one.personId)
  const writers = roster.filter((one) => one.owesEssay).map((one) => one.personId)
  const essays = await listEssaysOf(ctx.db, campaignId, writers)
  const extensions = await listExtensionsOf(ctx.db, campaignId, writers)
  return {
    roster,
    required,
    writers,
    hasHandedIn: new Set(essays.map((essay) => essay.personId)),
    hasMoreTime: new Set(writers.filter((one) => (extensions.get(one) ?? '') > at)),
    hasCompleted: await loadCompleted(ctx, { campaignId, members: required, at }),
    secretaries: await listHoldersOf(ctx.db, { unitId, roles: ['bi_thu', 'pho_bi_thu'], now: at }),
  }
}

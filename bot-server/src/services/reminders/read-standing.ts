/** Reads how the people of a branch stand towards a campaign: who must study and write, who has. */
import type { CampaignId, CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listAttendanceOfSessions, listStudiedElsewhere } from '../../db/queries/attendance.ts'
import { listEssaysOf } from '../../db/queries/essays.ts'
import { listHoldersOf } from '../../db/queries/people.ts'
import { listRoster, type RosterPerson } from '../../db/queries/roster.ts'
import { listSessionsOfNodes } from '../../db/queries/sessions.ts'
import { completedBy } from '../../domain/attendance/completion.ts'
import type { BranchStanding } from '../../domain/deadlines/pending.ts'
import type { ServiceContext } from '../context.ts'
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
  input: { unitId: OrgUnitId; campaignId: CampaignId; nodeId: CampaignNodeId }
}): Promise<StandingOfBranch> => {
  const { unitId, campaignId, nodeId } = input
  requireRight(ctx, 'run_branch', unitId)
  const at = ctx.clock.now()
  const roster = await listRoster(ctx.db, unitId, dayOf(at))
  const required = roster.filter((one) => one.standing === 'phai_hoc').map((one) => one.personId)
  const writers = roster.filter((one) => one.mayOweEssay).map((one) => one.personId)
  const sessions = await listSessionsOfNodes(ctx.db, [nodeId])
  const records = await listAttendanceOfSessions(
    ctx.db,
    sessions.map((session) => session.id),
  )
  const studiedElsewhere = await listStudiedElsewhere(ctx.db, { campaignId, unitId, at })
  const essays = await listEssaysOf(ctx.db, campaignId, writers)
  return {
    roster,
    required,
    writers,
    hasHandedIn: new Set(essays.map((essay) => essay.personId)),
    hasCompleted: completedBy({ members: required, sessions, records, studiedElsewhere, at }),
    secretaries: await listHoldersOf(ctx.db, { unitId, roles: ['bi_thu', 'pho_bi_thu'], now: at }),
  }
}

/** Loads who of a branch must study and has not completed (R without S, F-04), with who is told by word of mouth. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { NodeOfUnit } from '../../db/queries/campaigns.ts'
import { listPaperPeople } from '../../db/queries/consents.ts'
import { listRoster, type RosterPerson } from '../../db/queries/roster.ts'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { loadCompleted } from '../figures/load-completed.ts'

export interface UnstudiedOfBranch {
  people: RosterPerson[]
  onPaper: ReadonlySet<PersonId>
}

/** Carries names: the caller has made sure who may see them. */
export const loadUnstudied = async (
  ctx: ServiceContext,
  { unitId, campaignId }: Pick<NodeOfUnit, 'unitId' | 'campaignId'>,
): Promise<UnstudiedOfBranch> => {
  const now = ctx.clock.now()
  const roster = await listRoster(ctx.db, unitId, dayOf(now))
  const required = roster.filter((one) => one.standing === 'phai_hoc')
  const ids = required.map((one) => one.personId)
  const completed = await loadCompleted(ctx, { campaignId, members: ids, at: now })
  const people = required.filter((one) => !completed.has(one.personId))
  const onPaper = await listPaperPeople(
    ctx.db,
    people.map((one) => one.personId),
  )
  return { people, onPaper }
}

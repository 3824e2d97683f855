/** Lists the roster of a branch with what each owes of an essay in a campaign: the one place where W is told. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getEssayRules } from '../../db/queries/essay-rules.ts'
import { listRoster, type RosterPerson } from '../../db/queries/roster.ts'
import { type EssayDuty, essayDuty } from '../../domain/essays/essay-duty.ts'
import type { ServiceContext } from '../context.ts'

export interface RosterWriter extends RosterPerson {
  duty: EssayDuty
  /** In R, and excused from writing neither by the branch nor by the campaign (INV-11). */
  owesEssay: boolean
}

/** Everyone who studies with the branch today. Carries names: the caller has made sure who may see them. */
export const listWriters = async (
  ctx: ServiceContext,
  { unitId, campaignId }: { unitId: OrgUnitId; campaignId: CampaignId },
): Promise<RosterWriter[]> => {
  const rules = await getEssayRules(ctx.db, campaignId)
  const roster = await listRoster(ctx.db, unitId, dayOf(ctx.clock.now()))
  return roster.map((person) => {
    const duty = essayDuty(person, rules)
    return { ...person, duty, owesEssay: duty.kind === 'obliged' }
  })
}

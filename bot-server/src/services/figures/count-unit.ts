/** Counts how far study of a campaign is in a unit with all below it on a day: the sets of 2.7 and both ratios. */
import type { MassesFigures, StudyFigures, UnitFigures } from '@quan-triet/shared/models/figures'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays, addMs, at as instantOf, dayOf } from '@quan-triet/shared/time/calendar'
import { countGuestsByChild, countStudyByChild, type CountQuery } from '../../db/queries/figures.ts'
import { hasKeptFigures, listKeptGuests, sumKeptByChild } from '../../db/queries/kept-figures.ts'
import { findUnitNode } from '../../db/queries/coverage.ts'
import { sumMassesByChild } from '../../db/queries/masses.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { listChildren } from '../../db/queries/standing-lists.ts'
import { baseOfMasses, type MassesSums, sumMasses } from '../../domain/figures/masses.ts'
import {
  noStudyCounts,
  type StudyCounts,
  sumStudyCounts,
} from '../../domain/figures/study-counts.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'
import { getCampaignOfUnit } from './get-campaign-of-unit.ts'
import { judgeBoth } from './judge-both.ts'
import { judgeOwnTarget } from './judge-own-target.ts'

/**
 * Eight queries whatever the size, and no name. Who must study and has not is taken to be still able to. Of a campaign
 * whose records are gone the figures of its ngày chốt remain, whatever day is asked for (P-09).
 * @param input.campaignId omitted: the newest campaign that the unit or a unit below takes part in
 * @param input.day ngày chốt, omitted: today; a day to come is counted as it stands now
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`
 */
export const countUnit = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId?: CampaignId | undefined; day?: Day | undefined }
}): Promise<UnitFigures> => {
  await requireRightInTree(ctx, 'see_figures', input.unitId)
  const asked = input.day ?? dayOf(ctx.clock.now())
  const { unitId, campaignId } = input
  const campaign = await getCampaignOfUnit(ctx, { unitId, campaignId, day: asked })
  const isKept = await hasKeptFigures(ctx.db, campaign.id)
  const day = isKept ? campaign.snapshotOn : asked
  const query = { unitId, campaignId: campaign.id, day, at: lastMomentOf(day) }
  const { own, children } = await countPlaces(ctx, query, isKept)
  const { id, title, snapshotOn, targetPercent, reportingBase } = campaign
  return {
    unit: await getUnitName(ctx.db, unitId),
    campaign: { id, title, snapshotOn },
    day,
    targetPercent,
    reportingBase,
    ...own,
    ...judgeBoth(own.study, targetPercent),
    ownTarget: judgeOwnTarget(await findUnitNode(ctx.db, query), own.study, campaign),
    children,
  }
}

/** What closed by the end of a day in Vietnam counts on that day. */
export const lastMomentOf = (day: Day) => addMs(instantOf(addDays(day, 1), '00:00'), -1)

const countPlaces = async (ctx: ServiceContext, query: CountQuery, isKept: boolean) => {
  const { study, guests } = await (isKept ? readKept(ctx, query) : countNow(ctx, query))
  const masses = await sumMassesByChild(ctx.db, query)
  const units = await listChildren(ctx.db, query)
  return {
    own: {
      study: studyFigures(sumStudyCounts(study.values()), guests.get(null)),
      masses: massesFigures(sumMasses(masses.values())),
    },
    children: units.map((unit) => ({
      unit,
      study: studyFigures(study.get(unit.id), guests.get(unit.id)),
      masses: massesFigures(sumMasses([masses.get(unit.id) ?? sumMasses([])])),
    })),
  }
}

const countNow = async (ctx: ServiceContext, query: CountQuery) => ({
  study: await countStudyByChild(ctx.db, query),
  guests: await countGuestsByChild(ctx.db, query),
})

const readKept = async (ctx: ServiceContext, query: CountQuery) => {
  const people = await countStudyByChild(ctx.db, query)
  const kept = await sumKeptByChild(ctx.db, query)
  const guests: Map<OrgUnitId | null, number> = new Map(
    await listKeptGuests(ctx.db, query.campaignId),
  )
  guests.set(null, guests.get(query.unitId) ?? 0)
  const none = { completed: 0, completedRequired: 0, writers: 0 }
  const study = new Map(
    [...people].map(([unitId, counts]) => [unitId, { ...counts, ...(kept.get(unitId) ?? none) }]),
  )
  return { study, guests }
}

const studyFigures = (counts: StudyCounts = noStudyCounts, guests = 0): StudyFigures => ({
  ...counts,
  required: counts.members - counts.exempt,
  guests,
})

const massesFigures = (sums: MassesSums): MassesFigures => ({
  people: sums.people,
  visits: sums.visits,
  base: baseOfMasses(sums),
  undeclared: sums.undeclared,
})

/** Reads what the acting officer's digest says now, unit by unit: a fixed number of queries a unit, whatever is below. */
import type { DigestFacts, DigestUnit } from '@quan-triet/shared/models/digest'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  countDecisions,
  findDigestBefore,
  type LastDigest,
  listUnitsWithBelow,
} from '../../db/queries/digests.ts'
import { listOwedFor } from '../../db/queries/escalation.ts'
import { type CampaignUnder, listCampaignsUnder } from '../../db/queries/figures-campaigns.ts'
import { changesBetween, countsOfCells } from '../../domain/digests/compare-facts.ts'
import { daysPastDue } from '../../domain/escalation/days-late.ts'
import { lineFor } from '../../domain/figures/report-lines.ts'
import { mayDo, scopeOf, type UnitRight } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { readCells } from '../figures/read-cells.ts'
import { requirePerson } from '../rights.ts'

/** Nobody holds more duties over units; the cost of a digest is bounded all the same. */
const MOST_UNITS = 10

/** Which right a decision takes at the unit. */
const DECIDING: readonly [DigestUnit['decisions'][number]['kind'], UnitRight][] = [
  ['reports', 'make_reports'],
  ['plans', 'make_reports'],
  ['returned_reports', 'make_reports'],
  ['returned_plans', 'make_plans'],
  ['rebindings', 'manage_tree'],
  ['requests', 'answer_requests'],
]

interface Loaded {
  units: DigestUnit[]
  facts: DigestFacts
  /** The digest before. */
  last: LastDigest | undefined
}

/** @throws ServiceError as `requirePerson` */
export const loadDigest = async (ctx: ServiceContext): Promise<Loaded> => {
  const person = requirePerson(ctx)
  const day = dayOf(ctx.clock.now())
  const scope = scopeOf(person, 'see_figures')
  const among = scope === 'everywhere' ? [] : scope.below
  const last = await findDigestBefore(ctx.db, { personId: person.personId, day })
  const units: DigestUnit[] = []
  const facts: DigestFacts = []
  const own = (await listUnitsWithBelow(ctx.db, { among, day })).slice(0, MOST_UNITS)
  for (const unit of own) {
    const study = await readStudy(ctx, unit.id)
    const described = await describe(ctx, { unit, study, last })
    units.push(described)
    facts.push({
      unitId: unit.id,
      study: study?.fact ?? null,
      decisions: described.decisions,
    })
  }
  return { units, facts, last }
}

type Study =
  | {
      campaign: CampaignUnder
      text: string
      fact: NonNullable<DigestFacts[number]['study']>
    }
  | undefined

/** The newest campaign that has begun and is open. */
const readStudy = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<Study> => {
  const day = dayOf(ctx.clock.now())
  const campaigns = await listCampaignsUnder(ctx.db, { unitId, day })
  const campaign = campaigns.find((one) => one.closedAt === null && one.startsOn <= day)
  if (!campaign) return undefined
  const { id: campaignId, reportingBase: base, targetPercent } = campaign
  const { total, guests } = await readCells({ ctx, input: { unitId, campaignId } })
  const code = base === 'tong_so' ? 'studied_of_members' : 'studied_of_required'
  const { text } = lineFor(code, total, { guests, targetPercent, base })
  return { campaign, text, fact: { campaignId, counts: countsOfCells(total) } }
}

const describe = async (
  ctx: ServiceContext,
  { unit, study, last }: { unit: OrgUnitName; study: Study; last: LastDigest | undefined },
): Promise<DigestUnit> => {
  const now = ctx.clock.now()
  const before = last?.facts.find((one) => one.unitId === unit.id)
  const owed = await listOwedFor(ctx.db, { unitId: unit.id, now })
  return {
    unit,
    study: study
      ? { campaignId: study.campaign.id, title: study.campaign.title, text: study.text }
      : null,
    since: last?.day ?? null,
    changes: changesBetween(before, study?.fact ?? null),
    late: owed.map(({ nameOrg, subject, dueAt, isInReview }) => ({
      nameOrg,
      subject,
      daysLate: daysPastDue(dueAt, now),
      isInReview,
    })),
    decisions: await readDecisions(ctx, unit.id),
  }
}

/** Who is in charge of some units is told of their plans alone; those who make reports, of all that wait there. */
const readDecisions = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<DigestUnit['decisions']> => {
  const scope = scopeOf(ctx.actor, 'review_plans')
  const { reviewed, ...counts } = await countDecisions(ctx.db, {
    unitId,
    day: dayOf(ctx.clock.now()),
    reviewing: scope === 'everywhere' ? [] : scope.at,
  })
  const decisions = DECIDING.filter(([, right]) => mayDo(ctx.actor, right, unitId)).map(
    ([kind]) => ({ kind, count: counts[kind] }),
  )
  if (!decisions.some(({ kind }) => kind === 'plans'))
    decisions.push({ kind: 'plans', count: reviewed })
  return decisions.filter(({ count }) => count > 0)
}

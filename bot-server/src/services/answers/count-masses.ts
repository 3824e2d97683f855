/** Counts the masses of a branch's campaign against the base it declares (F-11) and the target for them (K-03). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { sumMassesByChild } from '../../db/queries/masses.ts'
import {
  baseOfMasses,
  type MassesFigure,
  massesFigure,
  MASSES_TARGET_PERCENT,
  sumMasses,
} from '../../domain/figures/masses.ts'
import { type StillNeeded, stillNeeded } from '../../domain/figures/target.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface CountedMasses {
  figure: MassesFigure
  targetPercent: number
  /** Undefined where there is no base to judge on. */
  need: StillNeeded | undefined
}

/** People, not visits, and by count alone (P-14). @throws ServiceError `not_allowed`, `no_campaign` */
export const countMasses = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<CountedMasses> => {
  requireRight(ctx, 'take_part', unitId)
  const { campaignId } = await getCurrentNode(ctx, unitId)
  const at = ctx.clock.now()
  const counted = await sumMassesByChild(ctx.db, { unitId, campaignId, day: dayOf(at), at })
  const sums = sumMasses(counted.values())
  const figure = massesFigure(sums.people, baseOfMasses(sums))
  return { figure, targetPercent: MASSES_TARGET_PERCENT, need: needOf(figure) }
}

const needOf = (figure: MassesFigure): StillNeeded | undefined => {
  if (figure.kind !== 'ratio' || figure.ratio.denominator === 0) return undefined
  const { numerator, denominator } = figure.ratio
  return stillNeeded(figure.ratio, MASSES_TARGET_PERCENT, denominator - numerator)
}

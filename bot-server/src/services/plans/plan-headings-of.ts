/** Gives a plan its headings and its title. */
import { plans as words } from '@quan-triet/shared/i18n/vi/plans'
import { PERSONAL_PLAN_HEADINGS, PROGRAMME_HEADINGS } from '@quan-triet/shared/vocabulary/plans'
import type { StoredPlan } from '../../db/queries/plans.ts'

/** Those the campaign's owner set, or the usual ones. */
export const headingsOf = (
  plan: Pick<StoredPlan, 'kind' | 'planHeadings' | 'personalPlanHeadings'>,
): string[] => {
  const own = plan.kind === 'tap_the' ? plan.planHeadings : plan.personalPlanHeadings
  if (own !== null) return asHeadings(own)
  return [...(plan.kind === 'tap_the' ? PROGRAMME_HEADINGS : PERSONAL_PLAN_HEADINGS)]
}

/** Safe because only `setPlanHeadings` writes the columns. */
const asHeadings = (text: string): string[] => JSON.parse(text) as string[]

export const titleOf = (
  plan: Pick<StoredPlan, 'kind' | 'campaignTitle' | 'documentType'>,
): string =>
  plan.kind === 'ca_nhan'
    ? words.personalTitle(plan.campaignTitle)
    : words.programmeTitle(plan.documentType, plan.campaignTitle)

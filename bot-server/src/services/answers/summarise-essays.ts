/** Summarises the essays of a branch's campaign for the bot: counts by state, and who is missing (F-08). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { tellPeopleApart } from '../../domain/tell-people-apart.ts'
import type { ServiceContext } from '../context.ts'
import { loadEssayProgress } from '../essays/load-essay-progress.ts'
import { requireRight } from '../rights.ts'

export interface EssaySummary {
  required: number
  handedIn: number
  byState: Record<'da_nop' | 'dang_cham' | 'dat' | 'viet_lai', number>
  dueAt: Instant | null
  /** Names of who has not handed in: the caller decides who may see them (class S of 4.4, INV-41). */
  missing: string[]
}

/** Essays of people not obliged are in no number (F-08). @throws ServiceError `not_allowed`, `no_campaign` */
export const summariseEssays = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<EssaySummary> => {
  requireRight(ctx, 'take_part', input.unitId)
  const progress = await loadEssayProgress(ctx, input.unitId)
  const { waiting, grading, passed, toRewrite } = progress.counts
  return {
    required: progress.required,
    handedIn: progress.submitted,
    byState: { da_nop: waiting, dang_cham: grading, dat: passed, viet_lai: toRewrite },
    dueAt: progress.dueAt,
    missing: tellPeopleApart(progress.people)
      .filter((person) => person.submittedAt === null)
      .map((person) => person.label),
  }
}

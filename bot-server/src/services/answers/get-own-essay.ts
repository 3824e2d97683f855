/** Gets the acting person's own essay in a branch's campaign: whether it is owed, where it stands, what was said of it. */
import type { EssayOpens } from '@quan-triet/shared/models/campaign'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type {
  EssayForm,
  EssayState,
  RewriteReason,
} from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { EssayDuty } from '../../domain/essays/essay-duty.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { openComment } from '../essays/open-comment.ts'
import { loadOwnEssay } from '../own-essay/load-own-essay.ts'
import { requirePerson } from '../rights.ts'

export interface OwnEssay {
  duty: EssayDuty
  /** What was handed in, with the grader's words; undefined: nothing yet. */
  essay:
    | {
        form: EssayForm
        state: EssayState
        submittedAt: Instant
        rewriteReason: RewriteReason | null
        rewriteDueAt: Instant | null
        comment: string | null
        /** Which version it is by now. */
        version: number
      }
    | undefined
  opens: EssayOpens
  isOpen: boolean
  dueAt: Instant | null
}

const OF_ANOTHER_BRANCH: OwnEssay = {
  duty: { kind: 'not_of_branch' },
  essay: undefined,
  opens: 'sau_hoan_thanh',
  isOpen: false,
  dueAt: null,
}

/**
 * Nobody's but the acting person's; to whoever is in no roster of the branch, nothing of its campaign is told.
 * @throws ServiceError `not_on_roster`, `no_campaign`
 */
export const getOwnEssay = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<OwnEssay> => {
  const { personId } = requirePerson(ctx)
  const node = await getCurrentNode(ctx, unitId)
  const { duty, rules, essay, isOpen, dueAt } = await loadOwnEssay(ctx, { node, personId })
  if (duty.kind === 'not_of_branch') return OF_ANOTHER_BRANCH
  return {
    duty,
    essay: essay && {
      form: essay.form,
      state: essay.state,
      submittedAt: essay.submitted_at,
      rewriteReason: essay.rewrite_reason,
      rewriteDueAt: essay.rewrite_due_at,
      comment: await openComment(ctx, { id: essay.id, commentSealed: essay.comment_sealed }),
      version: essay.current_version ?? 1,
    },
    opens: rules.essayOpens,
    isOpen,
    dueAt,
  }
}

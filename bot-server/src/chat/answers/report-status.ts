/** Q30: whether the branch has reported: to all; the draft's figures to who runs the branch and asks. */
import { chatPapers as words } from '@quan-triet/shared/i18n/vi/chat-papers'
import { daysBetween, dayOf } from '@quan-triet/shared/time/calendar'
import { isReportSent, noReport } from '../../domain/reports/report-states.ts'
import { draftReport } from '../../services/papers/draft-report.ts'
import { getBranchPapers } from '../../services/papers/get-branch-papers.ts'
import type { ListAnswer } from '../question.ts'

export const reportStatus: ListAnswer = {
  access: 'S',
  isForAsker: true,
  route: '/papers',
  counts: async ({ branch, unitId, today }) => {
    const { report, reportDue } = await getBranchPapers({ ctx: branch, input: { unitId } })
    const standing = report ?? noReport
    if (reportDue === null) return words.reportWithoutDue(standing)
    return isReportSent(standing)
      ? words.reportStands(reportDue, standing)
      : words.reportWaits(reportDue, daysBetween(today, dayOf(reportDue.at)))
  },
  names: async ({ asker, unitId, linkTo }) => {
    const { node, plan } = await getBranchPapers({ ctx: asker, input: { unitId } })
    const draft = await draftReport({ ctx: asker, input: node })
    const planText = plan === null ? words.noPlan : words.plan(plan)
    return `${words.draft(draft, planText)}\n${linkTo({ to: 'papers' })}`
  },
}

/** Lets somebody who studies with several branches say which one is meant; the chat remembers it, too (ruling 13). */
import { appAsk } from '@quan-triet/shared/i18n/vi/app-ask'
import type { QuickChoices } from '@quan-triet/shared/models/quick-answer'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useChooseBranch } from './api.ts'

export const BranchChoice = ({ choices: { unitId, branches } }: { choices: QuickChoices }) => {
  const choose = useChooseBranch()
  return (
    <div className="stack-s">
      <ChoiceList
        choices={branches.map((branch) => ({ value: branch.unitId, label: branch.name }))}
        hint={appAsk.branchHint}
        legend={appAsk.branch}
        onChange={(chosen) => choose.mutate(chosen)}
        value={choose.isPending ? choose.variables : unitId}
      />
      <ProblemBanner error={choose.error} />
    </div>
  )
}

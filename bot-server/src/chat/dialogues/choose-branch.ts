/** The private exchange about which of several branches is meant: asked once, and remembered (ruling 13). */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { chooseBranch } from '../../services/answers/choose-branch.ts'
import { closeDialogue } from '../../services/answers/close-dialogue.ts'
import { findBranchMeant } from '../../services/answers/find-branch-meant.ts'
import { openDialogue } from '../../services/answers/open-dialogue.ts'
import type { ServiceContext } from '../../services/context.ts'
import type { Exchange, Flow } from './flow.ts'
import { chosenNumber } from './reply-key.ts'

/**
 * Opens the exchange.
 * @param asker acts as the person @param question what waits for the answer; it is answered right after
 * @returns what to say: that there is nothing to choose, where only one branch studies
 */
export const askForBranch = async (asker: ServiceContext, question?: string): Promise<string> => {
  const { unitId, choices } = await findBranchMeant({ ctx: asker })
  if (choices.length < 2) return words.branches.onlyOne
  await openDialogue({
    ctx: asker,
    input: {
      about: { kind: 'choose_branch', unitIds: choices.map((one) => one.unitId) },
      unitId,
      draft: question,
    },
  })
  return words.branches.ask(choices.map(({ name }) => name))
}

const chosenOf = (text: string, unitIds: readonly OrgUnitId[]): OrgUnitId | undefined =>
  unitIds[(chosenNumber(text) ?? 0) - 1]

export const chooseBranchFlow: Flow<'choose_branch'> = {
  isAnswer: (text, { about }) => chosenOf(text, about.unitIds) !== undefined,
  take: async ({ person: { asker }, open }, text) => {
    const unitId = chosenOf(text, open.about.unitIds)
    if (unitId === undefined) return words.branches.stopped
    await chooseBranch({ ctx: asker, input: { unitId } })
    await closeDialogue({ ctx: asker })
    const { choices } = await findBranchMeant({ ctx: asker })
    return words.branches.chosen(choices.find((one) => one.unitId === unitId)?.name ?? '')
  },
  askAgain: async ({ person: { asker }, open }: Exchange<'choose_branch'>) => {
    const { choices } = await findBranchMeant({ ctx: asker })
    const names = new Map(choices.map((one) => [one.unitId, one.name]))
    return words.branches.ask(open.about.unitIds.map((unitId) => names.get(unitId) ?? ''))
  },
  cancelled: () => Promise.resolve(words.branches.cancelled),
  stopped: words.branches.stopped,
  putOff: ({ draft }) => draft,
}

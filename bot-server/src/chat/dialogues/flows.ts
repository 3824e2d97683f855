/** Lists the flow of every kind of exchange; a kind without one does not compile. */
import type { DialogueKind } from '../../domain/chat/dialogue.ts'
import { askSpeakerFlow } from './ask-speaker.ts'
import { chooseBranchFlow } from './choose-branch.ts'
import type { Flow } from './flow.ts'
import { orderFlow } from './order.ts'
import { recommendationFlow } from './recommendation.ts'
import { absenceFlow } from './report-absence.ts'

export const flows: { readonly [K in DialogueKind]: Flow<K> } = {
  report_absence: absenceFlow,
  ask_speaker: askSpeakerFlow,
  recommendation: recommendationFlow,
  order: orderFlow,
  choose_branch: chooseBranchFlow,
}

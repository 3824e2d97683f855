/** Cuts an answer down to what a group may hear in which there is somebody nobody has confirmed. */
import { chat } from '@quan-triet/shared/i18n/vi/chat'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { mayDo } from '../domain/rights.ts'
import { isStudyPublic } from '../services/answers/is-study-public.ts'
import { orRefusal, routeAnswer, type RoutedAnswer } from './access.ts'
import type { IntentName } from './intent.ts'
import type { Answerer, PersonalQuestion, Question } from './question.ts'
import { refusals } from './refusals.ts'

/**
 * Refusals tell nothing, and a document that is public may be read by anybody; timetables, counts and one's own matters
 * are the branch's. Whoever is linked hears those privately.
 */
export const answerOpenGroup = async (
  { intent, answerer }: { intent: IntentName; answerer: Answerer },
  question: Question,
  personal: PersonalQuestion | undefined,
): Promise<RoutedAnswer> => {
  if (await isForAnybody(intent, question)) return routeAnswer(answerer, question, personal)
  const nothing = { privately: null, toSecretary: null, route: '/', listPage: 0 }
  if (!personal) return { ...nothing, here: words.openGroup }
  const here = words.openGroupPrivately
  // Somebody of another branch may sit in the group, too.
  if (!mayDo(personal.person, 'take_part', question.unitId))
    return { ...nothing, here, privately: chat.own.notOfThisBranch }
  const alone = { ...personal, branch: personal.asker, isGroup: false }
  let routed: RoutedAnswer = { ...nothing, here }
  const privately = await orRefusal(async () => {
    routed = await routeAnswer(answerer, alone, alone)
    return routed.here ?? ''
  })
  return { ...routed, here, privately }
}

const isForAnybody = async (intent: IntentName, { branch, unitId }: Question): Promise<boolean> => {
  if (Object.hasOwn(refusals, intent)) return true
  return intent === 'part_get' && (await isStudyPublic({ ctx: branch, input: { unitId } }))
}

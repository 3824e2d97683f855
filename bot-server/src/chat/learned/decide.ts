/** Weighs what the rules of the intents read against what the examples teach, and decides what is meant. */
import type { IntentName, KnownIntentName } from '../intent.ts'
import type { MessageRead } from '../language/read-message.ts'
import { strictnessOf } from '../strictness.ts'
import type { Passage } from './features.ts'
import { type Opinion, SILENCE, opinionOn } from './opinion.ts'
import { passagesOf, wholeOf } from './passages.ts'
import { hasSubstance, isOfAnother } from './substance.ts'

/** How much more likely an intent is that the rules read too. */
const WORTH_OF_RULES = Math.exp(3)
/** How much more likely silence is than among the examples: most of what people say is not for the bot. */
const WORTH_OF_SILENCE = Math.exp(3)
/** Below this belief nothing is answered. */
const SURE_ENOUGH = 0.4
/** A passage that is cut out of a story must be surer. */
const SURE_OF_PASSAGE = 0.95
/** Above this belief in stricter intents an open one is not answered. */
const STRICTER_AT_MOST = 0.15
/** Of two questions in one message, each must be this likely. */
const SURE_OF_PART = 0.5

export type Decided = { name: IntentName; belief: number }

/** What is believed of a passage: the likeliest intent, all that is stricter than it, and silence. */
type Judged = { best: Decided; stricter: number; silence: number; silent: IntentName }

/** How strongly each intent is believed once the rules have been heard; together 1. Loops: it runs for every message. */
const believe = (passage: Passage, read: ReadonlySet<IntentName>): Opinion => {
  const opinion = opinionOn(passage)
  const { names, classes, shares } = opinion
  for (const name of read) {
    const index = names.indexOf(name)
    if (index !== -1) shares[index] = (shares[index] ?? 0) * WORTH_OF_RULES
  }
  let sum = 0
  for (let index = 0; index < shares.length; index += 1) {
    const worth = classes[index] === SILENCE ? WORTH_OF_SILENCE : 1
    const belief = (shares[index] ?? 0) * worth
    shares[index] = belief
    sum += belief
  }
  for (let index = 0; index < shares.length; index += 1) shares[index] = (shares[index] ?? 0) / sum
  return opinion
}

const judge = (passage: Passage, read: ReadonlySet<IntentName>): Judged => {
  const opinion = believe(passage, read)
  const { names, classes, shares } = opinion
  let [best, silent] = [-1, -1]
  let [most, mostSilent, silence] = [0, 0, 0]
  for (let index = 0; index < shares.length; index += 1) {
    const belief = shares[index] ?? 0
    if (classes[index] === SILENCE) {
      silence += belief
      if (belief > mostSilent) [silent, mostSilent] = [index, belief]
    } else if (belief > most) [best, most] = [index, belief]
  }
  return {
    best: { name: names[best] ?? 'unknown', belief: most },
    silent: names[silent] ?? 'unknown',
    silence,
    stricter: stricterThan(classes[best] ?? 0, opinion),
  }
}

const stricterThan = (least: number, { classes, shares }: Opinion): number => {
  let stricter = 0
  for (let index = 0; index < shares.length; index += 1) {
    const itsClass = classes[index] ?? SILENCE
    if (itsClass > least && itsClass !== SILENCE) stricter += shares[index] ?? 0
  }
  return stricter
}

const isSure = ({ best, silence }: Judged, least: number): boolean =>
  best.belief >= least && best.belief > silence

/** Of the passages of a story, the one that most surely asks something. */
const surestOf = (
  passages: readonly Passage[],
  read: ReadonlySet<IntentName>,
): Judged | undefined => {
  let surest: Judged | undefined
  for (const passage of passages) {
    const judged = judge(passage, read)
    if (!isSure(judged, SURE_OF_PASSAGE)) continue
    if (surest === undefined || judged.best.belief > surest.best.belief) surest = judged
  }
  return surest
}

const OF_ANOTHER: Decided = { name: 'refuse_other_person', belief: SURE_ENOUGH }
const NOT_SURE: Decided = { name: 'unknown', belief: 0 }

/**
 * What is meant by a message that asks one thing: judged as a whole, and in its passages where that is not sure;
 * `unknown` or `ignore` where nothing is. An open answer is not given where a stricter intent is nearly as likely.
 * @param read the intents that the rules read in it
 */
export const decide = (message: MessageRead, read: ReadonlySet<KnownIntentName>): Decided => {
  const whole = judge(wholeOf(message), read)
  const judged = isSure(whole, SURE_ENOUGH) ? whole : surestOf(passagesOf(message), read)
  if (judged === undefined) {
    return whole.best.belief > whole.silence ? NOT_SURE : { name: whole.silent, belief: 0 }
  }
  if (judged.stricter > STRICTER_AT_MOST) return NOT_SURE
  if (!hasSubstance(judged.best.name, message)) return NOT_SURE
  return isOfAnother(judged.best.name, message) ? OF_ANOTHER : judged.best
}

/** Orders and refusals say why in words that sound like a question ("đủ người rồi, đóng điểm danh"). */
const FIRM_CLASS = 3
const FIRM_BELIEF = 0.8

/** Whether a message as a whole is so surely an order or a refusal that it asks nothing beside. */
export const isFirm = (message: MessageRead, read: ReadonlySet<KnownIntentName>): boolean => {
  const { best } = judge(wholeOf(message), read)
  return strictnessOf(best.name) >= FIRM_CLASS && best.belief >= FIRM_BELIEF
}

const beliefIn = (passage: Passage, name: KnownIntentName): number => {
  const { names, shares } = believe(passage, new Set([name]))
  return shares[names.indexOf(name)] ?? 0
}

/** Whether the rules may be right that a message asks this beside something else: its words alone say so, or the whole. */
export const isLikelyToo = (message: MessageRead, part: Passage, name: KnownIntentName): boolean =>
  beliefIn(part, name) >= SURE_OF_PART || beliefIn(wholeOf(message), name) >= SURE_OF_PART

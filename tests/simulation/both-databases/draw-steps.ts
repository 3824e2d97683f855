/** Draws the steps of a sequence: some areas that it is about, and a little of everything else. */
import { drawOf } from '../draw.ts'
import { askAnything } from './ask-anything.ts'
import { askTheBot } from './steps/ask-the-bot.ts'
import { holdSession } from './steps/hold-session.ts'
import { keepRoster } from './steps/keep-roster.ts'
import { letTimePass } from './steps/let-time-pass.ts'
import { looks } from './steps/look-around.ts'
import { makePlans } from './steps/make-plans.ts'
import { publishParts } from './steps/publish-parts.ts'
import { sendReports } from './steps/send-reports.ts'
import { sendUp } from './steps/send-up.ts'
import { sitQuizzes } from './steps/sit-quizzes.ts'
import { writeEssays } from './steps/write-essays.ts'
import type { Step } from './step.ts'

/** A step of a story is some commands. */
const LEAST = 6
const MOST = 20

const anywhere: readonly Step[] = [...letTimePass, ...askTheBot, ...looks]
/** What goes on for some commands: what a sequence is about, beside areas of the contract. */
const stories: readonly (readonly Step[])[] = [
  holdSession,
  writeEssays,
  sitQuizzes,
  makePlans,
  sendReports,
  sendUp,
  keepRoster,
  publishParts,
]

const pickByWeight = (steps: readonly Step[], luck: number): Step => {
  let left = luck * steps.reduce((sum, one) => sum + one.weight, 0)
  for (const step of steps) {
    left -= step.weight
    if (left < 0) return step
  }
  throw new Error('there is nothing to draw')
}

export const drawSteps = (seed: number): readonly Step[] => {
  const draw = drawOf(seed, 'steps')
  const areas = [...askAnything.values()]
  const about = draw.some(areas, draw.between(1, 3)).flat()
  const story = draw.some(stories, draw.between(1, 2)).flat()
  const all = areas.flat()
  return Array.from({ length: draw.between(LEAST, MOST) }, () => {
    const luck = draw.next()
    if (luck < 0.2) return pickByWeight(anywhere, draw.next())
    if (luck < 0.45) return pickByWeight(story, draw.next())
    return pickByWeight(luck < 0.8 ? about : all, draw.next())
  })
}

/** Draws the plan of a run: in which scene it plays, who does what and when. A new step is a file of its own and a line here. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { type Draw, drawOf } from './draw.ts'
import { type SceneName, scenes } from './scene.ts'
import type { Act, Moments, Step } from './step.ts'
import { ask } from './steps/ask.ts'
import { converse } from './steps/converse.ts'
import { askLeave } from './steps/ask-leave.ts'
import { holdSession } from './steps/hold-session.ts'
import { publish } from './steps/publish.ts'
import { report } from './steps/report.ts'
import { sendUp } from './steps/send-up.ts'
import { writeEssay } from './steps/write-essay.ts'

const stepsOf: Record<SceneName, Record<string, Step>> = {
  study: { ask, askLeave, converse, publish, report, sendUp, writeEssay },
  session: { ask, holdSession },
  eve: {},
}

export interface Plan {
  number: number
  scene: SceneName
  acts: readonly Act[]
}

const WITHIN_MS = 20_000

const momentsOf = (draw: Draw, busy: readonly Instant[]): Moments => {
  const near = (moment: Instant | undefined): Instant => {
    if (moment === undefined) throw new Error('a scene has busy moments')
    return addMs(moment, draw.between(0, WITHIN_MS))
  }
  return { any: () => near(draw.pick(busy)), at: (number) => near(busy.at(number) ?? busy.at(-1)) }
}

/** Two of three plans are of study: more can happen there. */
const sceneOf = (plan: number): SceneName => (plan % 3 === 0 ? 'session' : 'study')

/** @param which the number of a plan, or the eve of the session, on which nobody does anything */
export const drawPlan = (which: number | 'eve'): Plan => {
  const [number, scene] = which === 'eve' ? [0, which] : [which, sceneOf(which)]
  const { busy } = scenes[scene]
  const acts = Object.entries(stepsOf[scene]).flatMap(([name, step]) => {
    const draw = drawOf(number, 'step', name)
    return step(draw, momentsOf(draw, busy))
  })
  return { number, scene, acts }
}

/** Draws the ids of lines and tasks on the phone, so that a save repeated after a lost answer is one save. */
import type { PlanLine, PlanTask } from '@quan-triet/shared/models/plan'

const BYTES = 16

const draw = (): string =>
  [...crypto.getRandomValues(new Uint8Array(BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

/** Safe because any text of this length is an id, and the server checks it. */
export const newLineId = (): PlanLine['id'] => draw() as PlanLine['id']

/** @see newLineId */
export const newTaskId = (): PlanTask['id'] => draw() as PlanTask['id']

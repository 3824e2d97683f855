import { QuizAttemptId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answersOf,
  chosenOf,
  dropSent,
  emptyQueue,
  keepAnswer,
  waitingFor,
} from './answer-queue.ts'

const attemptId = 'one'
const keep = (queue: typeof emptyQueue, position: number, chosen: number) =>
  keepAnswer(queue, { attemptId, position, chosen })

describe('answers that wait on the phone', () => {
  it('are sent once each, the latest, whatever is chosen while some are on their way', () => {
    const choices = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(3)), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(choices, choices, (before, meanwhile) => {
        const server = new Map<number, number>()
        const receive = (queue: typeof emptyQueue) =>
          answersOf(waitingFor(queue, attemptId)).forEach((one) =>
            server.set(one.position, one.chosen),
          )
        let queue = before.reduce((all, one) => keep(all, ...one), emptyQueue)
        const sent = waitingFor(queue, attemptId)
        receive(queue)
        queue = meanwhile.reduce((all, one) => keep(all, ...one), queue)
        queue = dropSent(queue, attemptId, sent)
        receive(queue)
        expect(server).toEqual(new Map([...before, ...meanwhile]))
      }),
    )
  })

  it('are shown over what the server told, and what was sent stays shown without network', () => {
    const questions = [3, null, null].map((chosen, index) => ({
      position: index + 1,
      text: '',
      options: [],
      chosen,
    }))
    const paper = { attemptId: QuizAttemptId.parse(attemptId), questions }
    const sent = dropSent(keep(keep(emptyQueue, 1, 0), 2, 1), attemptId, { 1: 0, 2: 1 })
    expect(chosenOf(paper, sent)).toEqual(
      new Map([
        [1, 3],
        [2, 1],
      ]),
    )
    expect(chosenOf(paper, keep(sent, 1, 2)).get(1)).toBe(2)
  })

  it('are never sent for another paper', () => {
    const queue = keep(emptyQueue, 1, 2)
    expect(waitingFor(queue, 'two')).toEqual({})
    expect(keepAnswer(queue, { attemptId: 'two', position: 3, chosen: 0 })).toEqual({
      attemptId: 'two',
      waiting: { 3: 0 },
      sent: {},
    })
    expect(dropSent(queue, attemptId, { 1: 2 }).waiting).toEqual({})
  })
})

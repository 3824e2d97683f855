/** Proves by random orders of steps that an essay changes by listed steps alone (INV-12). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { judge, mine, save, submit, withdraw, write, WRITER } from './scene.ts'

type Step = 'save' | 'submit' | 'withdraw' | 'grade' | 'pass' | 'send back' | 'appeal'
const steps: readonly Step[] = [
  'save',
  'submit',
  'withdraw',
  'grade',
  'pass',
  'send back',
  'appeal',
]

describe('whatever is tried in whatever order, an essay', () => {
  it('has one current version, never loses a submitted one, and changes only by listed steps (INV-12)', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    let count = 0
    const grade = async (from: string, to: Parameters<typeof judge>[2]) => {
      const { standing } = await mine(writer)
      if (standing === from) await judge(house, WRITER, to)
    }
    const draftOf = async () => (await mine(writer)).draft?.revision
    const play: Record<Step, () => Promise<unknown>> = {
      save: async () => save(writer, [`Lần ${count}`, 'việc'], (await draftOf()) ?? 0),
      submit: async () => submit(writer, (await draftOf()) ?? 1),
      withdraw: () => withdraw(writer),
      appeal: () => write(writer, 'Xin xem lại', 'khieu_nai'),
      grade: () => grade('da_nop', 'dang_cham'),
      pass: () => grade('dang_cham', 'dat'),
      'send back': () => grade('dang_cham', 'viet_lai'),
    }
    await fc.assert(
      fc
        .asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 14 }), async (tried) => {
          let seen: number[] = []
          for (const step of tried) {
            count += 1
            await play[step]().catch((error: unknown) => {
              expect(error).toMatchObject({
                code: expect.stringMatching(/^(essay_|appeal_refused|not_found)/),
              })
            })
            const { versions } = await mine(writer)
            const numbers = versions.map(({ number }) => number)
            expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
            expect(new Set(numbers).size).toBe(numbers.length)
            expect(Math.abs(numbers.length - seen.length)).toBeLessThanOrEqual(1)
            seen = numbers
          }
        })
        .afterEach(async () => {
          await house.db.deleteFrom('essay_draft').execute()
          await house.db.deleteFrom('essay').where('person_id', '=', idOf(writer)).execute()
        }),
      { numRuns: 15 },
    )
  })
})

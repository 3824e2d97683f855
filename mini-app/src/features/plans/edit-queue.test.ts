import type { PlanLine, PlanTask } from '@quan-triet/shared/models/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addEdit, type LineEdit, nextEdit, type PlanEdit, settle, withEdits } from './edit-queue.ts'

/** Safe because any text is an id. */
const lineId = (id: string): PlanLine['id'] => id as PlanLine['id']

const line = (id: string, text: string, part: Partial<PlanLine> = {}): PlanLine => ({
  id: lineId(id),
  heading: 0,
  text,
  revision: 1,
  conflictOf: null,
  ...part,
})

const edit = (id: string, text: string | null, part: Partial<LineEdit> = {}): LineEdit => ({
  kind: 'line',
  id: lineId(id),
  seen: 1,
  heading: 0,
  afterId: null,
  body: text === null ? null : { text },
  ...part,
})

const page = (...lines: PlanLine[]) => ({ lines, tasks: new Array<PlanTask>() })
const never = (): boolean => false
const texts = (edits: readonly PlanEdit[]) =>
  withEdits(page(line('a', 'A'), line('b', 'B'), line('c', 'C', { heading: 1 })), edits).lines.map(
    ({ text }) => text,
  )

describe('what is typed into a plan before it is saved', () => {
  it('keeps what was seen when the typing began, however long it goes on', () => {
    const first = addEdit([], edit('a', 'x', { seen: 3 }), never)
    const second = addEdit(first, edit('a', 'xy', { seen: 5 }), never)
    expect(second).toEqual([edit('a', 'xy', { seen: 3 })])
  })

  it('forgets a new paragraph that was taken out again before it left the phone, and only then', () => {
    const fresh = edit('n', 'x', { seen: null })
    const gone = edit('n', null, { seen: null })
    expect(addEdit([fresh], gone, never)).toEqual([])
    expect(addEdit([fresh], gone, (one) => one === fresh)).toEqual([gone])
  })

  it('shows new paragraphs behind the one they were begun after, or first under their heading', () => {
    expect(texts([edit('n', 'N', { seen: null, afterId: lineId('a') })])).toEqual([
      'A',
      'N',
      'B',
      'C',
    ])
    expect(texts([edit('n', 'N', { seen: null, heading: 1 })])).toEqual(['A', 'B', 'N', 'C'])
    expect(texts([edit('b', null), edit('a', 'AA')])).toEqual(['AA', 'C'])
  })

  it('goes on from the saved revision with what was typed while the save was on its way', () => {
    const sent = edit('a', 'x')
    const later = edit('a', 'xy')
    const answer = { page: page(line('a', 'x', { revision: 2 })), isConflict: false }
    expect(settle([sent], sent, answer)).toEqual([])
    expect(settle([later], sent, answer)).toEqual([edit('a', 'xy', { seen: 2 })])
  })

  it('goes on in the copy where somebody else had written in the same place', () => {
    const sent = edit('a', 'mine')
    const answer = {
      page: page(
        line('a', 'theirs', { revision: 2 }),
        line('copy', 'mine', { conflictOf: lineId('a') }),
      ),
      isConflict: true,
    }
    expect(settle([edit('a', 'mine, longer')], sent, answer)).toEqual([
      edit('copy', 'mine, longer', { seen: 1 }),
    ])
  })

  it('passes over what the server will not take, so that the rest still arrives', () => {
    const refused = edit('a', 'x', { refusal: 'no' })
    expect(nextEdit([refused, edit('b', 'y')])).toEqual(edit('b', 'y'))
    expect(nextEdit([refused])).toBeUndefined()
  })

  it('never loses the last words typed into any paragraph', () => {
    const typing = fc.record({
      id: fc.constantFrom('a', 'b', 'n', 'm'),
      text: fc.string({ minLength: 1 }),
    })
    fc.assert(
      fc.property(fc.array(typing, { maxLength: 30 }), (keys) => {
        const queue = keys.reduce<PlanEdit[]>(
          (so, { id, text }) => addEdit(so, edit(id, text, { seen: id < 'm' ? 1 : null }), never),
          [],
        )
        const shown = new Map(
          withEdits(page(line('a', 'A'), line('b', 'B')), queue).lines.map(({ id, text }) => [
            id,
            text,
          ]),
        )
        for (const [id, text] of new Map(keys.map((key) => [key.id, key.text])))
          expect(shown.get(lineId(id))).toBe(text)
      }),
    )
  })
})

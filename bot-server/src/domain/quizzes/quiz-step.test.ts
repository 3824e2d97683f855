import { QuizAttemptState } from '@quan-triet/shared/vocabulary/quiz-steps'
import { describe, expect, it } from 'vitest'
import { attemptStates, endOfAttempt, hasRunOut, takesAnswers } from './attempt-states.ts'
import { type AttemptFacts, nextWindowOf, type QuizFacts, quizStepOf } from './quiz-step.ts'

const at = (hour: number): string => `2026-03-20T${String(hour).padStart(2, '0')}:00:00.000Z`
const windows = [
  { opensAt: at(8), closesAt: at(10) },
  { opensAt: at(12), closesAt: at(14) },
]
const facts: QuizFacts = {
  mode: 'trac_nghiem',
  isPublished: true,
  duty: 'obliged',
  isOpen: true,
  essay: undefined,
  windows,
  attempts: [],
}
const sat = (window: number, state: QuizAttemptState, isPassed = false): AttemptFacts => ({
  window,
  state,
  isPassed,
})
const failed = [sat(1, 'da_cham')]

describe('where a person stands with a test', () => {
  const cases: [string, Partial<QuizFacts>, number, string][] = [
    ['before the first window', {}, 7, 'cho_ca'],
    ['in the first window', {}, 8, 'lam_duoc'],
    ['between the windows', {}, 10, 'cho_ca'],
    ['in the second window, without having sat', {}, 13, 'lam_duoc'],
    ['after the last window', {}, 14, 'lo_ca'],
    ['where members write', { mode: 'viet' }, 8, 'viet'],
    ['while nothing is published', { isPublished: false }, 8, 'chua_cong_bo'],
    ['where no window is set', { windows: [] }, 8, 'chua_cong_bo'],
    ['attached for a time', { duty: 'guest' }, 8, 'khach'],
    ['not obliged, and welcome', { duty: 'not_obliged' }, 8, 'lam_duoc'],
    ['before the own study is complete', { isOpen: false }, 8, 'chua_hoc_xong'],
    ['with an essay on paper', { essay: { form: 'giay', state: 'da_nop' } }, 8, 'da_nop_bai_viet'],
    [
      'with a paper to be written again',
      { essay: { form: 'giay', state: 'viet_lai' } },
      8,
      'lam_duoc',
    ],
    ['sitting', { attempts: [sat(1, 'dang_lam')] }, 9, 'dang_lam'],
    ['having handed in', { attempts: [sat(1, 'da_nop')] }, 9, 'cho_ket_qua'],
    ['ended by the clock', { attempts: [sat(1, 'het_gio')] }, 11, 'cho_ket_qua'],
    ['passed', { attempts: [sat(1, 'da_cham', true)] }, 13, 'dat'],
    ['failed, before the second window', { attempts: failed }, 11, 'cho_ca'],
    ['failed, in the second window', { attempts: failed }, 12, 'lam_duoc'],
    ['failed twice', { attempts: [...failed, sat(2, 'da_cham')] }, 13, 'chua_dat'],
    ['failed in the only window left', { attempts: [sat(2, 'da_cham')] }, 13, 'chua_dat'],
  ]
  it.each(cases)('is said %s', (...[, change, hour, step]) => {
    expect(quizStepOf({ ...facts, ...change }, at(hour))).toBe(step)
  })

  it('lets nobody sit twice in one window', () => {
    expect(nextWindowOf({ windows, attempts: failed }, at(9))).toMatchObject({ number: 2 })
    expect(nextWindowOf({ windows, attempts: [sat(2, 'da_cham')] }, at(9))).toBeUndefined()
  })
})

describe('a go at a test', () => {
  it('takes no step that the table does not list', () => {
    const listed = QuizAttemptState.options.flatMap((from) =>
      QuizAttemptState.options
        .filter((to) => attemptStates.allows(from, to))
        .map((to) => `${from} ${to}`),
    )
    expect(listed).toEqual([
      'dang_lam da_nop',
      'dang_lam het_gio',
      'da_nop da_cham',
      'het_gio da_cham',
    ])
  })

  it('ends after its minutes or with its window, and takes answers a few seconds longer', () => {
    const [window] = windows
    if (!window) throw new Error('there is a window')
    expect(endOfAttempt(at(8), 60, window)).toBe(at(9))
    expect(endOfAttempt('2026-03-20T09:30:00.000Z', 60, window)).toBe(at(10))
    const going = { state: 'dang_lam' as const, endsAt: at(9) }
    expect(takesAnswers(going, '2026-03-20T09:00:14.999Z')).toBe(true)
    expect(takesAnswers(going, '2026-03-20T09:00:15.000Z')).toBe(false)
    expect(hasRunOut(going, '2026-03-20T09:00:15.000Z')).toBe(true)
    expect(takesAnswers({ ...going, state: 'da_nop' }, at(8))).toBe(false)
  })
})

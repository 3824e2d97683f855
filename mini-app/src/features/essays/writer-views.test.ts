import type { EssayWriter } from '@quan-triet/shared/models/essay'
import { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { mayGetTime, mayHandInPaper, writersIn } from './writer-views.ts'

const writer = (id: string, change: Partial<EssayWriter> = {}): EssayWriter => ({
  personId: PersonId.parse(id),
  fullName: id,
  birthYear: null,
  isVoluntary: false,
  submittedAt: null,
  form: null,
  state: null,
  reason: null,
  dueAt: null,
  isExtended: false,
  moreTimeReason: null,
  isLate: false,
  ...change,
})
const people = [
  writer('a'),
  writer('b', { state: 'da_nop', isLate: true }),
  writer('c', { state: 'viet_lai' }),
  writer('d', { state: 'dat', isVoluntary: true }),
  writer('e', { state: 'dat' }),
]
const names = (list: readonly EssayWriter[]) => list.map(({ fullName }) => fullName).join('')

describe('the list of a branch’s writers', () => {
  it('shows each where the essay stands, the voluntary ones apart', () => {
    expect(names(writersIn(people, 'chua_nop'))).toBe('a')
    expect(names(writersIn(people, 'dat'))).toBe('e')
    expect(names(writersIn(people, 'muon'))).toBe('b')
    expect(names(writersIn(people, 'tu_nguyen'))).toBe('d')
    expect(names(writersIn(people, 'tat_ca'))).toBe('abcde')
  })

  it('takes paper for what is missing or to be written again, and gives time for what is missing', () => {
    expect(names(people.filter(mayHandInPaper))).toBe('ac')
    expect(names(people.filter(mayGetTime))).toBe('a')
  })
})

import type { SessionId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { answeringSession } from './answering-session.ts'

const asId = (id: string): SessionId => id as SessionId
const session = (id: string, day: number, more: { isMakeup?: true; closedAt?: string } = {}) => ({
  id: asId(id),
  isMakeup: more.isMakeup ?? false,
  endsAt: `2026-03-${day}T04:00:00.000Z`,
  closedAt: more.closedAt ?? null,
})
const one = session('1', 10, { closedAt: '2026-03-10T05:00:00.000Z' })
const two = session('2', 14)
const three = session('3', 18)
const makeup = session('bu', 16, { isMakeup: true })

describe('the session at which a question is answered', () => {
  it.each([
    { is: 'the next ordinary one', of: [one, two, makeup, three], day: '12', found: '2' },
    { is: 'the one that goes on', of: [one, two, three], day: '14', found: '2' },
    { is: 'the one after it once it is over', of: [two, makeup, three], day: '15', found: '3' },
    { is: 'a make-up class when nothing else is left', of: [two, makeup], day: '15', found: 'bu' },
    { is: 'the one named', of: [two, makeup, three], day: '12', named: '3', found: '3' },
    { is: 'not one named that is over', of: [one, two], day: '12', named: '1', found: '2' },
    { is: 'none when all are over', of: [one, two], day: '20', found: undefined },
  ])('is $is', ({ of, day, named, found }) => {
    const at = { now: `2026-03-${day}T02:00:00.000Z`, named: named ? asId(named) : null }
    expect(answeringSession(of, at)?.id).toBe(found)
  })
})

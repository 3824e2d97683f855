/** Proves how sessions and their hours are named. */
import { expect, it } from 'vitest'
import { sessionHours, sessionName } from './session-name.ts'

it('names a session by its number and title, saying the number once', () => {
  expect(sessionName({ number: 2, title: 'Chuyên đề 1' })).toBe('Buổi 2: Chuyên đề 1')
  expect(sessionName({ number: 2, title: 'Buổi 2: Thảo luận' })).toBe('Buổi 2: Thảo luận')
  expect(sessionName({ number: null, title: 'Học bù' })).toBe('Học bù')
})

it('does not take session 12 for session 1', () => {
  expect(sessionName({ number: 1, title: 'Buổi 12' })).toBe('Buổi 1: Buổi 12')
})

it('says the hours of a session before its day', () => {
  const hours = { startsAt: '2026-03-14T01:00:00.000Z', endsAt: '2026-03-14T04:00:00.000Z' }
  expect(sessionHours(hours)).toBe('08:00–11:00 thứ Bảy 14/3/2026')
})

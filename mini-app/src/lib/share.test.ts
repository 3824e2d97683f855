import { describe, expect, it } from 'vitest'
import { outcomeOf } from './share.ts'

describe('the answer of the share sheet', () => {
  it.each([
    [{ status: 2, shareType: 2, numberOfUser: 1 }, 'sent'],
    [{ status: 1, shareType: 0, numberOfUser: 0 }, 'posted'],
    [{ status: 0, shareType: 0, numberOfUser: 0 }, 'closed'],
    [{ status: 9 }, 'unavailable'],
    [{ code: -2003, message: 'cancel', api: 'openShareSheet' }, 'closed'],
    [{ code: -2002, message: 'denied' }, 'closed'],
    [{ code: -101 }, 'closed'],
    [{ code: -1409, message: 'limit' }, 'too_often'],
    [{ code: -1404, message: 'not supported' }, 'unavailable'],
    [{ code: -1403, message: 'not permitted' }, 'unavailable'],
    [{ code: -2000, message: 'unknown' }, 'unavailable'],
    [new Error('no network'), 'unavailable'],
    [undefined, 'unavailable'],
    ['', 'unavailable'],
  ] as const)('%o means %s', (answer, outcome) => {
    expect(outcomeOf(answer)).toBe(outcome)
  })
})

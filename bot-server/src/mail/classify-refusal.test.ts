import { describe, expect, it } from 'vitest'
import { classifyRefusal, type MailStage } from './classify-refusal.ts'
import { readFault } from './read-fault.ts'

const outcome = (stage: MailStage, code?: number, status = '') => {
  const { kind, cause } = classifyRefusal({ stage, code, status })
  return `${kind} ${cause}`
}

describe('what a mail server answers', () => {
  it.each<[MailStage, number | undefined, string, string]>([
    ['connect', undefined, '', 'later not_reached'],
    ['connect', 421, '4.3.2', 'later rate_limited'],
    ['connect', 554, '5.7.1', 'ask_human account_disabled'],
    ['auth', undefined, '', 'later platform_failed'],
    ['auth', 454, '4.7.0', 'later platform_failed'],
    ['auth', 535, '5.7.8', 'ask_human token_refused'],
    ['auth', 534, '', 'ask_human token_refused'],
    ['sender', 530, '5.7.0', 'ask_human token_refused'],
    ['sender', 550, '5.7.1', 'ask_human no_permission'],
    ['sender', 553, '5.7.1', 'ask_human no_permission'],
    ['sender', 451, '4.7.1', 'later platform_failed'],
    ['sender', undefined, '', 'later not_reached'],
    ['recipient', undefined, '', 'later not_reached'],
    ['recipient', 421, '', 'later rate_limited'],
    ['recipient', 450, '4.2.1', 'later recipient_quota'],
    ['recipient', 451, '4.7.1', 'later platform_failed'],
    ['recipient', 452, '4.2.2', 'later recipient_quota'],
    ['recipient', 499, '', 'later platform_failed'],
    ['recipient', 550, '', 'refused address_refused'],
    ['recipient', 550, '5.1.1', 'refused address_refused'],
    ['recipient', 551, '5.1.6', 'refused address_refused'],
    ['recipient', 553, '5.1.3', 'refused address_refused'],
    ['recipient', 501, '5.1.3', 'refused address_refused'],
    ['recipient', 554, '5.7.1', 'refused content_refused'],
    ['recipient', 552, '5.2.2', 'refused recipient_quota'],
    ['recipient', 550, '5.2.2', 'refused recipient_quota'],
    ['recipient', 503, '5.5.1', 'our_bug our_fault'],
    ['data', undefined, '', 'unknown no_answer'],
    ['data', 250, '', 'unknown no_answer'],
    ['data', 421, '', 'later rate_limited'],
    ['data', 451, '4.3.0', 'later platform_failed'],
    ['data', 552, '5.3.4', 'refused content_refused'],
    ['data', 554, '5.7.1', 'refused content_refused'],
    ['data', 550, '5.1.1', 'refused address_refused'],
    ['data', 500, '', 'our_bug our_fault'],
    ['data', 555, '', 'our_bug our_fault'],
  ])('at the stage %s with %s %s means: %s', (...[stage, code, status, expected]) => {
    expect(outcome(stage, code, status)).toBe(expected)
  })

  it('is left to a person when no encrypted connection can be made', () => {
    const fault = readFault({ code: 'ETLS', command: 'CONN' }, false)
    expect(classifyRefusal(fault)).toMatchObject({ kind: 'ask_human', cause: 'not_reached' })
  })

  it('is read with its extended status, and never by words of a stranger', () => {
    const fault = readFault(
      { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 <an@x.vn> unknown' },
      false,
    )
    expect(fault).toEqual({ stage: 'recipient', code: 550, status: '5.1.1', isTls: false })
    expect(classifyRefusal(fault)).toMatchObject({ reason: 'smtp recipient 550 5.1.1' })
  })

  it.each([null, undefined, 7, 'x', {}, { code: 5, command: {}, response: [] }])(
    'may be any thrown thing: %j',
    (thrown) => {
      expect(classifyRefusal(readFault(thrown, false)).kind).toBe('later')
      expect(classifyRefusal(readFault(thrown, true)).kind).toBe('unknown')
    },
  )
})

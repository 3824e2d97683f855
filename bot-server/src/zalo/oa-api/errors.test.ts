import { describe, expect, it } from 'vitest'
import { isTokenRefused, oaCodeRules, readOaAnswer } from './errors.ts'

const answered = (error: unknown, message = '') => JSON.stringify({ error, message })

const meaningOf = (code: unknown, message = '', status = 200): unknown => {
  const answer = readOaAnswer(status, answered(code, message))
  if (answer.ok) return 'delivered'
  const { kind, cause } = answer.failure
  return [kind, cause, ...('scope' in answer.failure ? [answer.failure.scope] : [])].join(' ')
}

/** Every code of the published table, and of the template channel's. */
const table: [number, string][] = [
  [-32, 'later rate_limited'],
  [-100, 'refused attachment_expired'],
  [-200, 'later platform_failed'],
  [-201, 'refused content_refused'],
  [-204, 'ask_human account_disabled channel'],
  [-205, 'ask_human account_disabled channel'],
  [-209, 'ask_human app_disabled channel'],
  [-210, 'refused content_refused'],
  [-211, 'later quota_spent'],
  [-212, 'ask_human app_disabled channel'],
  [-213, 'refused not_following'],
  [-214, 'later platform_failed'],
  [-216, 'ask_human token_expired channel'],
  [-217, 'refused blocked_by_person'],
  [-218, 'later recipient_quota'],
  [-219, 'ask_human app_disabled channel'],
  [-220, 'ask_human token_expired channel'],
  [-221, 'ask_human account_unverified channel'],
  [-223, 'ask_human no_permission channel'],
  [-224, 'ask_human package_too_small channel'],
  [-227, 'refused unknown_chat'],
  [-230, 'refused window_closed'],
  [-232, 'refused window_closed'],
  [-233, 'our_bug our_fault'],
  [-234, 'later night'],
  [-235, 'ask_human no_permission channel'],
  [-237, 'ask_human group_closed chat'],
  [-238, 'ask_human asset_unusable chat'],
  [-240, 'our_bug our_fault'],
  [-241, 'ask_human asset_unusable chat'],
  [-242, 'our_bug our_fault'],
  [-244, 'refused blocked_by_person'],
  [-248, 'refused content_refused'],
  [-249, 'refused content_refused'],
  [-320, 'ask_human out_of_money channel'],
  [-321, 'ask_human out_of_money channel'],
  [-403, 'ask_human not_in_group chat'],
  [-501, 'ask_human outside_vietnam channel'],
  [452, 'ask_human token_expired channel'],
  [112, 'ask_human app_disabled channel'],
  [-108, 'refused unknown_chat'],
  [-114, 'refused blocked_by_person'],
  [-115, 'ask_human out_of_money channel'],
  [-117, 'ask_human no_permission channel'],
  [-118, 'refused unknown_chat'],
  [-119, 'refused unknown_chat'],
  [-124, 'ask_human token_expired channel'],
  [-127, 'ask_human no_permission channel'],
  [-131, 'ask_human no_permission channel'],
  [-133, 'later night'],
  [-135, 'ask_human no_permission channel'],
  [-137, 'ask_human out_of_money channel'],
  [-139, 'refused blocked_by_person'],
  [-141, 'refused blocked_by_person'],
  [-144, 'later quota_spent'],
  [-146, 'ask_human no_permission channel'],
  [-147, 'later quota_spent'],
  [-1121, 'our_bug our_fault'],
  [-1122, 'our_bug our_fault'],
]

describe('an answer of the Official Account', () => {
  it.each(table)(
    'with code %i, under HTTP 200 or another, as number or text, means "%s"',
    (code, meaning) => {
      for (const status of [200, 400, 500])
        for (const written of [code, String(code)])
          expect(meaningOf(written, 'x', status)).toBe(meaning)
    },
  )

  it('has a meaning for exactly the codes of the table', () => {
    const ruled = new Set(oaCodeRules.flatMap(({ codes }) => codes))
    expect(ruled).toEqual(new Set(table.map(([code]) => code)))
  })

  it.each([
    [-32, 'Your application reached limit call api', 'later rate_limited'],
    [-32, 'Your OA reached limit call api', 'later rate_limited'],
    [-201, 'access_token is invalid!', 'ask_human token_expired channel'],
    [-201, 'Token expired', 'ask_human token_expired channel'],
    [-201, 'group_id is invalid!', 'refused unknown_chat'],
    [-201, 'text is invalid!', 'refused content_refused'],
    [-210, 'count exceeds allowable limit', 'our_bug our_fault'],
    [-210, 'Parameter exceeds allowable limit', 'refused content_refused'],
    [-223, 'Official Account has not authorized this API', 'ask_human no_permission channel'],
    [-223, 'OA reach the limit quota create article', 'later quota_spent'],
  ])('of code %i saying "%s" means "%s"', (code, text, meaning) => {
    expect(meaningOf(code, text)).toBe(meaning)
  })

  it('with an unknown code leaves open whether the message was sent', () => {
    expect(meaningOf(-9999)).toBe('unknown no_answer')
  })

  it('is good only with error 0 under a status of success', () => {
    expect(readOaAnswer(200, '{"error":0,"data":{"message_id":"a"}}')).toEqual({
      ok: true,
      data: { message_id: 'a' },
    })
    expect(readOaAnswer(200, '{"error":"0"}').ok).toBe(true)
    expect(meaningOf(0, 'Success', 502)).toBe('unknown no_answer')
    for (const body of ['', '<html>', '{}', '{"error":null}', '[]'])
      expect(readOaAnswer(200, body)).toMatchObject({ ok: false, failure: { kind: 'unknown' } })
  })

  it.each([
    [-216, 'Access token is invalid', true],
    [-220, 'access_token is expired or removed', true],
    [-201, 'token expired', true],
    [-201, 'token is invalid!', false],
    [-237, 'The group is disabled', false],
  ])('of code %i saying "%s" calls for a newer token: %s', (code, text, isRefused) => {
    expect(isTokenRefused(readOaAnswer(200, answered(code, text)))).toBe(isRefused)
  })
})

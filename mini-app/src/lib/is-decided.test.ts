import { describe, expect, it } from 'vitest'
import { isDecided } from './is-decided.ts'
import { ApiProblem, problemOf } from './problem.ts'

const answer = (body: string, status: number) => problemOf(new Response(body, { status }))

describe('what becomes of a thing kept on the device', () => {
  it('is decided by a refusal of the server alone, never by a strange page or a fault', async () => {
    expect(isDecided(await answer('{"code":"session_closed"}', 409))).toBe(true)
    expect(isDecided(await answer('{"code":"check_in_code_wrong"}', 422))).toBe(true)
    expect(isDecided(await answer('<html>Đăng nhập wifi</html>', 403))).toBe(false)
    expect(isDecided(await answer('{"code":"unexpected"}', 500))).toBe(false)
    expect(isDecided(await answer('{"code":"not_signed_in"}', 401))).toBe(false)
    expect(isDecided(new SyntaxError('a page in place of an answer'))).toBe(false)
    expect(isDecided(new ApiProblem('outside_zalo'))).toBe(false)
  })
})

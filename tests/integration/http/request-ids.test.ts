import { Problem } from '@quan-triet/shared/api/problem'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat, fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { describe, expect, it } from 'vitest'
import { captureLog } from '../../support/capture-log.ts'
import { openHouse, type OpenHouse } from '../../support/open-house.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const GIVEN = '4bf92f3577b34da6a3ce929d0e0e4736'

/** As a fault of ours would. */
const breakPart = ({ db }: OpenHouse) =>
  db
    .updateTable('document_part')
    .set({ paragraphs: '{' })
    .where('id', '=', fixturePart(1))
    .execute()

describe('a request', () => {
  it('bears the id that the proxy gave it, in the answer, in a problem and in its line', async () => {
    const captured = captureLog()
    const house = await openHouse(captured)
    const headers = { 'x-request-id': GIVEN }
    const response = await fetch(`${house.url}/api/me?phone=0912345678`, { headers })
    expect(response.headers.get('x-request-id')).toBe(GIVEN)
    expect(Problem.parse(await response.json())).toMatchObject({
      code: 'not_signed_in',
      requestId: GIVEN,
    })
    expect(captured.linesOf('request')).toMatchObject([
      { request: GIVEN, method: 'GET', route: '/api/me', status: 401 },
    ])
    expect(captured.text()).not.toContain('0912345678')
  })

  it.each(['0912345678', 'Nguyễn Văn An', `${GIVEN}${GIVEN}`])(
    'gets a new id when it comes with %s: an id is no place for words',
    async (given) => {
      const captured = captureLog()
      const house = await openHouse(captured)
      const headers = { 'x-request-id': encodeURIComponent(given) }
      const { headers: answered } = await fetch(`${house.url}/healthz`, { headers })
      expect(answered.get('x-request-id')).toMatch(UUID)
    },
  )

  it('has one line whatever became of it, by the pattern of its route and never by its path', async () => {
    const captured = captureLog()
    const house = await openHouse(captured)
    const token = await house.signIn(5)
    for (const path of ['/api/parts/part-1', '/api/no-such-thing/part-1', '/part-1'])
      await house.call('GET', path, { token })
    await house.call('OPTIONS', '/api/me')
    const lines = captured.linesOf('request').slice(1)
    expect(lines.map(({ route, status }) => [route, status])).toEqual([
      ['/api/parts/:id', 200],
      ['none', 404],
      ['none', 404],
      ['none', 204],
    ])
    expect(captured.text()).not.toContain('part-1')
  })

  it('of which something breaks is known by the same id in the error and in the answer', async () => {
    const captured = captureLog()
    const house = await openHouse(captured)
    const token = await house.signIn(5)
    await breakPart(house)
    const response = await house.call('GET', '/api/parts/part-1', { token })
    const problem = Problem.parse(await response.json())
    expect(problem).toMatchObject({ status: 500, code: 'unexpected' })
    expect(captured.linesOf('request failed')).toMatchObject([{ request: problem.requestId }])
  })

  it('does not lend its id to the work that it causes: that has an id of its own', async () => {
    const captured = captureLog()
    const house = await openHouse(captured)
    await breakPart(house)
    const from = fixtureAccounts[5]?.botUserId ?? ''
    house.botApi.say({
      chatId: fixtureGroupChat,
      from,
      text: 'phần 1 nói gì',
      mentionsBot: true,
    })
    await house.settle()
    const failed = captured.linesOf('task failed')
    expect(failed.length).toBeGreaterThan(0)
    for (const line of failed) {
      expect(line['task']).toMatch(/./)
      expect(line['request']).toBeUndefined()
    }
  })
})

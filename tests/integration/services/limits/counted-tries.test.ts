import { openDatabase } from '@quan-triet/bot-server/db/open'
import { isSingleProcess } from '@quan-triet/bot-server/db/dialect'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { answerPlace } from '@quan-triet/bot-server/services/attendance/answer-place'
import { checkNow } from '@quan-triet/bot-server/services/operations/check-now'
import { bindPerson } from '@quan-triet/bot-server/services/people/bind-person'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { openHouse } from '../../../support/open-house.ts'
import { createDatabaseAt } from '../../../support/open-test-database.ts'
import { second } from '../attendance/scene.ts'

const accountOf = (house: House, index: number): ServiceContext => ({
  ...house.deps,
  actor: { kind: 'zalo_account', zaloUserId: `800000000000000${index}` as ZaloUserId },
})

/** What becomes of each of so many tries. */
const codesOf = async (times: number, attempt: (index: number) => Promise<unknown>) => {
  const codes: unknown[] = []
  for (let index = 0; index < times; index += 1) {
    const code = await attempt(index).then(
      () => 'done',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : 'failed'),
    )
    codes.push(code)
  }
  return codes
}

const isCounted = (codes: readonly unknown[], allowed: number): void => {
  expect(codes.slice(0, allowed)).not.toContain('too_many_tries')
  expect(codes.slice(allowed)).toEqual(codes.slice(allowed).map(() => 'too_many_tries'))
}

describe('tries that are counted', () => {
  it('at roster codes are five of an account and two hundred of an address', async () => {
    const house = await makeHouse()
    const tryAs = (index: number, address: string) =>
      bindPerson({ ctx: accountOf(house, index), input: { code: 'AAAA2222', address } })
    isCounted(await codesOf(7, () => tryAs(1, '203.0.113.1')), 5)
    const many = await codesOf(203, (index) => tryAs(100 + index, '203.0.113.2'))
    isCounted(many, 200)
    expect(await codesOf(1, () => tryAs(999, '203.0.113.3'))).toEqual(['roster_code_wrong'])
  })

  it('at saying where one is are six a minute', async () => {
    const house = await makeHouse()
    const answer = () => answerPlace({ ctx: house.member(4), input: { sessionId: second } })
    isCounted(await codesOf(9, answer), 6)
  })

  it('at looking at the channels are ten a minute, whoever looks', async () => {
    const house = await makeHouse()
    isCounted(await codesOf(13, () => checkNow({ ctx: house.officer('quan_tri') })), 10)
  })

  it('at signing in are sixty an hour of one account', async () => {
    const house = await openHouse()
    const zaloUserId = fixtureAccounts[5]?.zaloUserId ?? ''
    const statuses: number[] = []
    for (let tries = 0; tries < 62; tries += 1) {
      const accessToken = house.graph.mintAccessToken(zaloUserId)
      const response = await house.call('POST', '/api/sign-ins', { json: { accessToken } })
      statuses.push(response.status)
    }
    expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 200))
    expect(statuses.slice(60)).toEqual([429, 429])
  })
})

describe('a statement of the database', () => {
  it('is given up after some time, and so is waiting for a lock', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'limits-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const db = openDatabase(await createDatabaseAt(folder))
    onTestFinished(() => db.destroy())
    const { rows } = isSingleProcess(db)
      ? await sql<{ timeout: number | string }>`pragma busy_timeout`.execute(db)
      : await sql<{
          timeout: number | string
        }>`select current_setting('statement_timeout') as timeout`.execute(db)
    expect([5000, '30s']).toContain(rows[0]?.timeout)
  })
})

/** Starts the practice ground as a process of its own, for journeys, pictures and measurements alike. */
import type { pageState } from '@quan-triet/bot-server/practice/page/page-state'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { createHouseProcess, freePort, type HouseProcess } from './house-process.ts'

const MINI_APP_ID = '3140592653589793238'

export interface Ground {
  house: HouseProcess
  /** `http://localhost:<port>`: the practice page. */
  address: string
  /** The file of its data. */
  databaseUrl: string
  /**
   * The address of the Mini App in the phone of the person at this index of `services/fixture/people.ts`.
   * @param query begins with `&`
   */
  phoneUrl(index: number, path?: string, query?: string): string
  /** Moves the practice clock to an instant, through everything that is due on the way. */
  moveClockTo(instant: string): Promise<void>
  close(): Promise<void>
}

/** Safe because the practice page lives by the same answer. */
const stateOf = (body: unknown) => body as Pick<ReturnType<typeof pageState>, 'clock'>

/** It answers while it is still moving to its own day, and refuses a second move meanwhile. */
const hasArrived = async (address: string): Promise<boolean> => {
  const { clock } = stateOf(await (await fetch(`${address}/practice/state`)).json())
  return clock.movingTo === null && clock.now >= FIXTURE_NOW
}

/** Whoever opens it must close it. @throws Error when it refuses to move its clock */
export const openGround = async (): Promise<Ground> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-ground-'))
  const port = await freePort()
  const databaseUrl = `sqlite:${join(folder, 'house.db')}`
  const house = createHouseProcess(port, { DATABASE_URL: databaseUrl })
  const address = `http://localhost:${port}`
  const close = async () => {
    await house.kill()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await house.start()
    await eventually('the practice ground has come to its own day', () => hasArrived(address))
  } catch (error) {
    await close()
    throw error
  }
  return {
    house,
    address,
    databaseUrl,
    close,
    phoneUrl(index, path = '', query = '') {
      const person = fixtureAccounts.at(index)?.botUserId ?? ''
      return `http://h5.zdn.vn.localhost:${port}/zapps/${MINI_APP_ID}/${path}?practiceAs=${person}${query}`
    },
    async moveClockTo(instant) {
      const response = await fetch(`${address}/practice/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to: 'instant', instant }),
      })
      const answer: unknown = await response.json()
      if (typeof answer === 'object' && answer !== null && 'refused' in answer)
        throw new Error(`the clock does not move: ${JSON.stringify(answer)}`)
    },
  }
}

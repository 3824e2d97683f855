import { type ConnectLine, liveLineOf, type LiveLine } from '@quan-triet/bot-server/db/live-line'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import {
  cutLines,
  hasAsked,
  openPlain,
  startRelay,
  type Watched,
} from '../../support/live-relays.ts'
import { createDatabaseAt, isOnPostgres } from '../../support/open-test-database.ts'

const UNIT = 'unit-1'
const OTHER = 'unit-2'
const MANY = Array.from({ length: 3000 }, (_, index) => `unit-of-a-province-${index}`)

const openDatabase = (): Promise<string> => createDatabaseAt(tmpdir())

const startTwo = async (units: readonly string[] = [UNIT, OTHER]) => {
  const url = await openDatabase()
  const [a, b] = [await startRelay(url, units), await startRelay(url, units)]
  return { url, a, b }
}

const countOf = (watched: Watched, topic: string): number =>
  watched.told(UNIT).filter((one) => one === topic).length

/** Once it has come back, whatever was said before has come as well. */
const answerFrom = (to: Watched, from: Watched): Promise<unknown> => {
  from.live.publish(OTHER, { topic: 'matters' })
  return eventually('the other one is heard', () => to.told(OTHER).includes('matters'))
}

/** Lets a line down in the middle of what it says. */
const failing =
  (connect: ConnectLine, isDown: () => boolean): ConnectLine =>
  async (listener) => {
    if (isDown()) throw new Error('down')
    const line: LiveLine = await connect(listener)
    return {
      ...line,
      async send(messages) {
        if (!isDown()) return line.send(messages)
        await line.close()
        throw new Error('down')
      },
    }
  }

if (isOnPostgres())
  describe('what one process publishes', () => {
    it('is told on the screens of every other one, and once on its own', async () => {
      const { a, b } = await startTwo()
      a.live.publish(UNIT, { topic: 'roll' })
      await eventually('it is told', () => b.told(UNIT).includes('roll'))
      await answerFrom(a, b)
      expect(countOf(a, 'roll')).toBe(1)
      expect(countOf(b, 'roll')).toBe(1)
      expect(b.told(OTHER)).not.toContain('roll')
    })

    it('stays in its own process where every process finds it out by itself', async () => {
      const { a, b } = await startTwo()
      a.live.tell(UNIT, { topic: 'figures' })
      await answerFrom(b, a)
      expect(a.told(UNIT)).toContain('figures')
      expect(b.told(UNIT)).not.toContain('figures')
    })

    it('is told of thousands of units, in messages that PostgreSQL takes and that hold ids and topics alone', async () => {
      const { url, a, b } = await startTwo([...MANY, OTHER])
      const plain = await openPlain(url)
      const heard: string[] = []
      plain.on('notification', ({ payload }) => void heard.push(payload ?? ''))
      await plain.query('listen quan_triet_live')
      for (const unit of MANY) a.live.publish(unit, { topic: 'roll' })
      await eventually('all are told', () => MANY.every((unit) => b.told(unit).includes('roll')))
      await eventually('all is heard', () => heard.length > 5)
      for (const text of heard) {
        expect(Buffer.byteLength(text)).toBeLessThan(8000)
        const { from, units, ...others } = JSON.parse(text) as Record<string, object>
        expect(from).toMatch(/^[0-9a-f-]{36}$/)
        expect(others).toEqual({})
        expect(Object.keys(units ?? {}).filter((topic) => topic !== 'roll')).toEqual([])
        for (const unit of Object.values(units ?? {}).flat()) expect(MANY).toContain(unit)
      }
    })
  })

if (isOnPostgres())
  describe('a line that is cut', () => {
    it('is taken up again: screens are told to ask about everything, and hear what comes after', async () => {
      const { url, a, b } = await startTwo()
      const before = { a: a.told(UNIT).length, b: b.told(UNIT).length }
      expect(await cutLines(await openPlain(url))).toBe(2)
      // Said before the other one listens again, nobody hears it: that is what the asking is for.
      a.live.publish(UNIT, { topic: 'roll' })
      await eventually('b asks', () => hasAsked(b, UNIT, before.b))
      await eventually('a asks', () => hasAsked(a, UNIT, before.a))
      await answerFrom(a, b)
      await answerFrom(b, a)
      expect(countOf(a, 'roll')).toBe(1)
    })

    it('loses nothing of what was being said, and says that there was too much where it was', async () => {
      const url = await openDatabase()
      const connect = liveLineOf(url)
      if (!connect) throw new Error('there is no line')
      let isDown = false
      const a = await startRelay(
        url,
        [UNIT, OTHER],
        failing(connect, () => isDown),
      )
      const b = await startRelay(url, [UNIT, OTHER])
      isDown = true
      a.live.publish(UNIT, { topic: 'roll' })
      a.live.publish(UNIT, { topic: 'roll' })
      a.live.publish(UNIT, { topic: 'home' })
      await answerFrom(b, await startRelay(url, []))
      expect(countOf(b, 'roll')).toBe(0)
      const asked = b.told(UNIT).length
      isDown = false
      await eventually('it is told after all', () => b.told(UNIT).includes('home'))
      expect(countOf(b, 'roll')).toBe(1)

      isDown = true
      for (let count = 0; count < 6000; count += 1)
        a.live.publish(`unit-${count}`, { topic: 'roll' })
      isDown = false
      await eventually('b asks about everything', () => hasAsked(b, UNIT, asked))
    })
  })

if (isOnPostgres())
  describe('a process that goes', () => {
    it('without a word makes every screen of the others ask, since it may have had something to say', async () => {
      const { url, b } = await startTwo()
      const dying = await liveLineOf(url)?.({
        name: 'dying',
        hear: () => undefined,
        lost: () => undefined,
      })
      await dying?.send([JSON.stringify({ from: 'dying' })])
      const before = b.told(UNIT).length
      await dying?.close()
      await eventually('b asks', () => hasAsked(b, UNIT, before))
    })

    it('in order has said all: nobody asks for its sake', async () => {
      const { url, a, b } = await startTwo()
      const before = b.told(UNIT).length
      a.live.publish(UNIT, { topic: 'roll' })
      await a.relay.stop()
      await eventually('its last word is told', () => b.told(UNIT).includes('roll'))
      // Its going is noticed within a look: one that goes without a word after it is noticed later.
      const c = await startRelay(url, [OTHER])
      await answerFrom(b, c)
      expect(b.told(UNIT).slice(before)).toEqual(['roll'])
    })

    it('is no worry to whoever hears nonsense: the screens ask, and nothing ends', async () => {
      const { url, a, b } = await startTwo()
      const before = b.told(UNIT).length
      const plain = await openPlain(url)
      await plain.query(`select pg_notify('quan_triet_live', 'nonsense')`)
      await eventually('b asks', () => hasAsked(b, UNIT, before))
      await answerFrom(b, a)
    })
  })

if (!isOnPostgres())
  it('where one process has the database to itself, screens are told as ever and nobody is on a line', async () => {
    const url = await openDatabase()
    expect(liveLineOf(url)).toBeNull()
    const alone = await startRelay(url, [UNIT])
    alone.live.publish(UNIT, { topic: 'roll' })
    await alone.relay.stop()
    expect(alone.told(UNIT)).toEqual(['roll'])
  })

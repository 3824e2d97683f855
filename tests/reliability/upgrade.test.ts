import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type BareHouse, createBareHouse } from '../support/bare-house.ts'
import { eventually } from '../support/eventually.ts'

const OLDER = fileURLToPath(new URL('../support/older-main.ts', import.meta.url))
const SENDERS = 4
const RETRY_MS = 50
const MORE = 20

/** Events one after another from some senders, each sent again until it is taken, as a platform does. */
const sendWithoutEnd = (deliver: (id: string) => Promise<number>) => {
  const over = new AbortController()
  const taken: string[] = []
  let count = 0
  let longestMs = 0
  const sendOne = async (): Promise<void> => {
    const id = `event-${(count += 1)}`
    const began = performance.now()
    while ((await deliver(id)) !== 200) await pass(RETRY_MS)
    longestMs = Math.max(longestMs, performance.now() - began)
    taken.push(id)
  }
  const senders = Array.from({ length: SENDERS }, async () => {
    while (!over.signal.aborted) await sendOne()
  })
  return {
    taken,
    longestMs: () => longestMs,
    /** Waits until some more have been taken. */
    async more() {
      const before = taken.length
      await eventually('more events are taken', () => taken.length >= before + MORE || undefined)
    },
    async stop() {
      over.abort()
      await Promise.all(senders)
    },
  }
}

/** One version of the server on a folder's database, of which another one runs at other times. */
const createVersion = async (folder: string, main?: string) => {
  let said = ''
  const house = await createBareHouse(folder, {
    ...(main !== undefined && { main }),
    environment: { LOG_LEVEL: 'warn' },
    onOutput: (text) => void (said += text),
  })
  onTestFinished(() => house.process.kill())
  return { house, said: () => said }
}

describe('an upgrade while events come', () => {
  it('stores each of them once, forth, back to the version before, and forth again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quan-triet-upgrade-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const older = await createVersion(folder, OLDER)
    const newer = await createVersion(folder)
    let running: BareHouse = older.house
    const run = async (next: BareHouse) => {
      await running.process.stop()
      running = next
      await next.process.start()
    }
    await older.house.process.start()
    const events = sendWithoutEnd((id) => running.deliver(id))
    for (const next of [newer.house, older.house, newer.house]) {
      await events.more()
      await run(next)
    }
    await events.more()
    await events.stop()
    await running.process.stop()
    process.stdout.write(`longest wait of an event: ${events.longestMs().toFixed(0)} ms\n`)

    const { stored, faults } = await newer.house.lookInside()
    expect(faults).toEqual([])
    expect(stored.toSorted()).toEqual(events.taken.toSorted())
    expect(newer.said()).toMatch(/Nâng cấp cơ sở dữ liệu, bước 1\/1 \(.+\): xong sau \d+,\d giây/)
    expect(older.said()).toContain('a newer version has brought the database further')
  })
})

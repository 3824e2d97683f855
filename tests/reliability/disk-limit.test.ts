import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createBareHouse } from '../support/bare-house.ts'

const ROUNDS = 20
const TOGETHER = 40
const LETTERS = 30_000
/** Far more than each loop's word about it. */
const MOST_LINES = 60

it('refuses what the machine lets it not write, lives on quietly, and has all that it acknowledged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-limit-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const free = await createBareHouse(folder)
  onTestFinished(() => free.process.kill())
  await free.process.start()
  await free.process.stop()

  // No file of the house may grow beyond its database as it is now; in blocks of 512 bytes, as POSIX has it.
  const { size } = await stat(join(folder, 'house.db'))
  const limit = `ulimit -f ${Math.ceil(size / 512)}; exec "$0" "$@"`
  let said = ''
  const limited = await createBareHouse(folder, {
    through: ['sh', '-c', limit],
    environment: { LOG_LEVEL: 'warn' },
    onOutput: (text) => void (said += text),
  })
  onTestFinished(() => limited.process.kill())
  await limited.process.start()
  expect(await limited.deliver('first')).toBe(200)
  const statuses = new Set<number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const sent = Array.from({ length: TOGETHER }, (_, index) =>
      limited.deliver(`limit-${round}-${index}`, LETTERS),
    )
    for (const status of await Promise.all(sent)) statuses.add(status)
    expect((await fetch(`${limited.process.url}/healthz`)).status).toBe(200)
  }
  expect(statuses).toContain(503)
  for (const status of statuses) expect([200, 503]).toContain(status)
  expect(said.split('\n').length).toBeLessThan(MOST_LINES)
  await limited.process.kill()

  await free.process.start()
  expect(await free.deliver('afterwards')).toBe(200)
  await free.process.stop()
  const { stored, faults } = await free.lookInside()
  expect(faults).toEqual([])
  expect(stored).toEqual(expect.arrayContaining([...limited.acknowledged, 'afterwards']))
})

import { buildOpenapi } from '@quan-triet/bot-server/http/openapi/build-openapi'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createBareHouse } from '../support/bare-house.ts'

it('serves the same document of the contract, schema by schema, and stops when asked to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'built-server-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const house = await createBareHouse(folder)
  onTestFinished(() => house.process.kill())
  await house.process.start()
  const served = await fetch(`${house.process.url}/api/openapi.json`)
  expect(await served.text()).toBe(await buildOpenapi())
  expect(await house.process.stop()).toBe(0)
})

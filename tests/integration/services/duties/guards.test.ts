import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readVerbs } from '../../../support/read-verbs.ts'

/** The house's own work, started by its jobs and commands alone: nobody asks for it through a door. */
const OWN_WORK = [
  'fanOutDuePushes',
  'finishPushes',
  'loadSet',
  'seedFCb3',
  'takeDueEffects',
] as const
/** Reads its guard in the middle of the write: `deleteDialogue(db, requirePerson(ctx)…)`. */
const GUARDED_INSIDE = ['closeDialogue']

const DOORS = ['http', 'chat'].map((folder) =>
  fileURLToPath(new URL(`../../../../bot-server/src/${folder}/`, import.meta.url)),
)

const readDoors = async (): Promise<string> => {
  const texts = await Promise.all(
    DOORS.map(async (folder) => {
      const files = (await readdir(folder, { recursive: true })).filter((one) =>
        one.endsWith('.ts'),
      )
      return Promise.all(files.map((file) => readFile(`${folder}${file}`, 'utf8')))
    }),
  )
  return texts.flat().join('\n')
}

describe('every verb', () => {
  it('passes a guard before it writes anything, or is the house’s own work (SEC-2)', async () => {
    const verbs = await readVerbs()
    expect(verbs.length).toBeGreaterThan(100)
    const unguarded = verbs.filter((verb) => !verb.isGuarded).map((verb) => verb.name)
    expect(unguarded.filter((name) => !GUARDED_INSIDE.includes(name)).toSorted()).toEqual(
      OWN_WORK.filter((name) => unguarded.includes(name)).toSorted(),
    )
  })

  it('of the house’s own work is reached through no door', async () => {
    const doors = await readDoors()
    for (const name of OWN_WORK) expect(doors).not.toMatch(new RegExp(`\\b${name}\\(`))
  })
})

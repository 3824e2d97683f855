/** Makes a house without essays, and what the tests of the copy check ask of it. */
import { checkEssays } from '@quan-triet/bot-server/services/copy-check/check-essays'
import { openCopyCheck } from '@quan-triet/bot-server/services/copy-check/open-copy-check'
import { openPassages } from '@quan-triet/bot-server/services/copy-check/open-passages'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { makeHouse } from '../../../support/make-house.ts'
import { clearEssays, versionOf } from './hand-in.ts'

export const makeDesk = async () => {
  const house = await makeHouse()
  await clearEssays(house.db)
  const ctx = house.system
  return {
    ...house,
    ctx,
    check: () => checkEssays({ ctx }),
    open: async (name: string, unitId = fixtureUnit) => {
      const view = await openCopyCheck(ctx, { versionId: versionOf(name), unitId })
      if (!view) throw new Error(`${name} was never queued`)
      return view
    },
    /** The first of what two texts share. */
    passageOf: async (name: string, matchId: string) => {
      const [passage] = await openPassages(ctx, { versionId: versionOf(name), matchId })
      if (!passage) throw new Error(`${name} has no such match`)
      return passage
    },
  }
}

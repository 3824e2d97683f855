/** Hands in essays for the tests of the copy check, without the member's screens. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { queueCopyCheck } from '@quan-triet/bot-server/services/copy-check/queue-copy-check'
import {
  asId,
  fixtureCampaign,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { sealVersion } from '@quan-triet/bot-server/services/own-essay/essay-content'
import type {
  CampaignId,
  EssayId,
  EssayVersionId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import { countSyllables } from '@quan-triet/shared/text/syllables'

export interface HandIn {
  /** Also the name of the version: `<name>-1`. */
  name: string
  person: PersonId
  text: string
  unit?: OrgUnitId
  campaign?: CampaignId
  number?: number
}

/** Fixture's people have essays of their own, which are in the way here. */
export const clearEssays = async (db: Db): Promise<void> => {
  await db.deleteFrom('essay').execute()
}

export const versionOf = (name: string, number = 1): EssayVersionId =>
  asId<EssayVersionId>(`${name}-${number}`)

/** @returns the version, queued */
export const handIn = (
  ctx: ServiceContext,
  { name, person, text, unit = fixtureUnit, campaign = fixtureCampaign, number = 1 }: HandIn,
): Promise<EssayVersionId> =>
  inTransaction(ctx, async (tx) => {
    const essayId = asId<EssayId>(name)
    const versionId = versionOf(name, number)
    const now = tx.clock.now()
    if (number === 1)
      await tx.db
        .insertInto('essay')
        .values({
          id: essayId,
          campaign_id: campaign,
          person_id: person,
          form: 'dien_tu',
          state: 'da_nop',
          submitted_at: now,
          org_unit_id: unit,
          current_version: 1,
        })
        .execute()
    await tx.db
      .insertInto('essay_version')
      .values({
        id: versionId,
        essay_id: essayId,
        number,
        form: 'dien_tu',
        content_sealed: await sealVersion(tx, {
          unitId: unit,
          blocks: [text],
          id: versionId,
        }),
        file_id: null,
        syllables: countSyllables(text),
        submitted_at: now,
        submitted_by: null,
      })
      .execute()
    await queueCopyCheck(tx, { versionId })
    return versionId
  })

/** People of Khu phố 3, by their place on the roster, and of the branch next to it. */
export const personAt = (index: number): PersonId =>
  asId<PersonId>(`person-${String(index + 1).padStart(2, '0')}`)

/** Collects what essays hold of one person: where each stands, and every word of the person's own that is still kept. */
import { myData as words } from '@quan-triet/shared/i18n/vi/personal-data'
import type { CampaignId, EssayId, PersonId } from '@quan-triet/shared/models/ids'
import { findDraftOf, listVersionsOf, listWordsOf } from '../../db/queries/own-essay.ts'
import { listOwnDrafts, listOwnEssays } from '../../db/queries/my-data.ts'
import type { ServiceContext } from '../context.ts'
import { openComment } from '../essays/open-comment.ts'
import { openContents } from '../own-essay/essay-content.ts'
import { openTexts } from '../vault.ts'

/** To be called by a guarded verb. */
export const collectEssays = async (ctx: ServiceContext, personId: PersonId) => {
  const essays = await listOwnEssays(ctx.db, personId)
  return Promise.all(
    essays.map(async ({ id, commentSealed, ...essay }) => ({
      ...essay,
      comment: await openComment(ctx, { id, commentSealed }),
      texts: [...(await textsOf(ctx, id)), ...(await wordsOf(ctx, { id, personId }))],
    })),
  )
}

/** What is being written and is in no essay yet. */
export const collectDrafts = async (ctx: ServiceContext, personId: PersonId) => {
  const drafts = await listOwnDrafts(ctx.db, personId)
  return Promise.all(
    drafts.map(async ({ title, campaignId }) => ({
      title,
      text: await draftOf(ctx, { campaignId, personId }),
    })),
  )
}

const draftOf = async (
  ctx: ServiceContext,
  of: { campaignId: CampaignId; personId: PersonId },
): Promise<string> => {
  const draft = await findDraftOf(ctx.db, of)
  const [blocks] = draft ? await openContents(ctx, 'essay_draft', [draft]) : []
  return blocks?.join('\n') ?? ''
}

const textsOf = async (ctx: ServiceContext, id: EssayId) => {
  const versions = await listVersionsOf(ctx.db, id)
  const contents = await openContents(ctx, 'essay_version', versions)
  return versions.flatMap(({ number }, index) => {
    const blocks = contents[index]
    return blocks ? [{ about: words.essayVersion(number), text: blocks.join('\n') }] : []
  })
}

const wordsOf = async (
  ctx: ServiceContext,
  { id, personId }: { id: EssayId; personId: PersonId },
) => {
  const said = await listWordsOf(ctx.db, id)
  const own = said.filter((word) => word.author_id === personId)
  const texts = await openTexts(
    ctx,
    own.map((word) => ({ sealed: word.text_sealed, about: `essay_word:${word.id}` })),
  )
  return texts.flatMap((text) => (text === undefined ? [] : [{ about: words.essayWord, text }]))
}

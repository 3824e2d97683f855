/** Gives the editor its keeper: the text kept for this person and campaign, sent every few seconds and when the app is left. */
import type { EssayDraft, MyEssay } from '@quan-triet/shared/models/own-essay'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { forget, recall, remember } from '../../lib/storage.ts'
import { getMyEssay, lookAgain, saveDraft } from './api.ts'
import { createKeeper, type Keeper, type KeeperView } from './draft-keeper.ts'
import { blankDraft, fitBlocks, isBlank, type KeptDraft } from './draft-rules.ts'

const SEND_EVERY_MS = 5_000

/** Kept among a person's own things: whoever signs in next on this phone never finds it. */
const keyOf = (campaignId: CampaignId): string => `essay-draft:${campaignId}`

export const recallDraft = (campaignId: CampaignId): KeptDraft | undefined =>
  recall<KeptDraft>(keyOf(campaignId))

export const forgetDraft = (campaignId: CampaignId): void => forget(keyOf(campaignId))

/** What was typed here stays beside a draft that came another way: both are shown when typing goes on. */
export const keepTyped = (campaignId: CampaignId): void => {
  const kept = recallDraft(campaignId)
  if (kept && !isBlank(kept.blocks)) remember(keyOf(campaignId), { ...kept, isSent: false })
}

/** A file's text is the first block; photographs have none. */
const typed = (draft: EssayDraft | null): EssayDraft | null =>
  draft && { ...draft, blocks: draft.blocks ?? [] }

/** A rewrite begins with what was handed in last, where that was text. */
const startOf = (essay: MyEssay): KeptDraft => {
  const count = essay.headings.length
  const kept = recallDraft(essay.campaignId)
  if (kept) return { ...kept, blocks: fitBlocks(kept.blocks, count) }
  const before = essay.draft ? null : essay.versions[0]?.blocks
  const blank = blankDraft(count)
  return before ? { ...blank, blocks: fitBlocks(before, count), isSent: true } : blank
}

const openKeeper = (essay: MyEssay): Keeper => {
  const { campaignId } = essay
  const keeper = createKeeper(startOf(essay), {
    keep: (draft) => remember(keyOf(campaignId), draft),
    send: async (blocks, revision) => {
      const saved = await saveDraft({ campaignId, blocks, revision })
      // With the first words the standing is another one.
      if (revision === 0) void lookAgain()
      return saved
    },
    load: async () => typed((await getMyEssay(campaignId)).draft),
  })
  meetEssay(keeper, essay)
  return keeper
}

/** An answer kept from earlier may know no draft yet: only handing in takes a draft away. */
const meetEssay = (keeper: Keeper, { draft, versions }: MyEssay): void => {
  const savedAt = keeper.get().draft.savedAt
  const handedInAt = versions[0]?.submittedAt
  const isGone = savedAt !== null && handedInAt !== undefined && handedInAt > savedAt
  if (draft !== null || isGone) keeper.meet(typed(draft))
}

/** Sends what waits: at once, by the clock, when the network is back, when the app is put away, when the screen is left. */
const useSending = ({ flush }: Keeper): void => {
  useEffect(() => {
    const send = (): void => void flush()
    send()
    const timer = setInterval(send, SEND_EVERY_MS)
    window.addEventListener('online', send)
    document.addEventListener('visibilitychange', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
      document.removeEventListener('visibilitychange', send)
      send()
    }
  }, [flush])
}

/** The keeper of one campaign's essay; the component that holds it is keyed by the campaign. */
export const useKeeper = (essay: MyEssay): { keeper: Keeper; view: KeeperView } => {
  const [keeper] = useState(() => openKeeper(essay))
  const view = useSyncExternalStore(keeper.subscribe, keeper.get)
  useEffect(() => meetEssay(keeper, essay), [keeper, essay])
  useSending(keeper)
  return { keeper, view }
}

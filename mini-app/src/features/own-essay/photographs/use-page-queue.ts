/** Gives the screen its queue of pages: one for a person and campaign, sent again by itself while the line is bad. */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import type { Me } from '@quan-triet/shared/models/person'
import { useEffect, useSyncExternalStore } from 'react'
import { ApiProblem } from '../../../lib/problem.ts'
import { recall } from '../../../lib/storage.ts'
import { sendPage, showEssay } from '../api.ts'
import { keepTyped } from '../use-keeper.ts'
import { keptPages } from './kept-pages.ts'
import { createPageQueue, type PageQueue, type QueueView, type WaitingPage } from './page-queue.ts'

const RETRY_MS = 5_000

const whoseNow = (): string => recall<Me>('me')?.personId ?? ''

const sendAs =
  (owner: string, campaignId: CampaignId) =>
  async (page: WaitingPage): Promise<void> => {
    // Somebody else has signed in on this phone: the page never becomes theirs.
    if (whoseNow() !== owner) throw new ApiProblem('offline')
    const essay = await sendPage(campaignId, page)
    keepTyped(campaignId)
    void showEssay(essay)
  }

/** A queue goes on sending while other screens are open. */
const queues = new Map<string, PageQueue>()

const queueOf = (campaignId: CampaignId): PageQueue => {
  const owner = whoseNow()
  const key = `${owner}:${campaignId}`
  const queue =
    queues.get(key) ??
    createPageQueue({ ...keptPages(owner, campaignId), send: sendAs(owner, campaignId) })
  queues.set(key, queue)
  return queue
}

/** Sends only while the essay may be written. */
export const usePageQueue = ({
  campaignId,
  may,
}: MyEssay): { queue: PageQueue; view: QueueView } => {
  const queue = queueOf(campaignId)
  const view = useSyncExternalStore(queue.subscribe, queue.get)
  useEffect(() => {
    if (!may.write) return
    const send = (): void => void queue.flush()
    send()
    const timer = setInterval(send, RETRY_MS)
    window.addEventListener('online', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [queue, may.write])
  return { queue, view }
}

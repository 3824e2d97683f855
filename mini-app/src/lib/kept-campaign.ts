/** Keeps the whole campaign on the device for reading without network, in the background of whatever screen is open. */
import type { PartList, ReadablePart } from '@quan-triet/shared/models/reading'
import { useSyncExternalStore } from 'react'
import { askPart } from './early-start.ts'
import { keepPicture, keptPictureKey } from './kept-pictures.ts'
import { KEPT_LIST, type KeptPart, keptPartKey, partListQuery } from './part-query.ts'
import { fetchPicture } from './picture-query.ts'
import { planKeeping } from './plan-keeping.ts'
import { isOffline } from './problem.ts'
import { keys, queryClient } from './query.ts'
import { forget, listKept, recall, remember } from './storage.ts'

/** What the person asked for, and how large each kept thing is. */
interface Wish {
  campaignId: string
  bytes: Record<string, number>
}

export interface KeptCampaign {
  isWanted: boolean
  /** Parts on the device, and parts sent so far. */
  kept: ReadonlySet<string>
  total: number
  bytes: number
  isRunning: boolean
  problem: 'offline' | 'no_room' | 'failed' | null
  /** Whether pictures had to stay away for want of room. */
  lacksPictures: boolean
}

const WISH = 'kept-campaign'
const PART = keptPartKey('')

const listeners = new Set<() => void>()
let running: Promise<void> | undefined
let problem: KeptCampaign['problem'] = null
let lacksPictures = false
let shown: KeptCampaign | undefined

const keptIds = (): string[] => listKept(PART).map((key) => key.slice(PART.length))

const look = (): KeptCampaign => {
  const wish = recall<Wish>(WISH)
  const list = queryClient.getQueryData<PartList>(keys.parts) ?? recall<PartList>(KEPT_LIST)
  return {
    isWanted: wish !== undefined,
    kept: new Set(keptIds()),
    total: list?.parts.filter(({ sentAt }) => sentAt !== null).length ?? 0,
    bytes: listKept('offline:').reduce((sum, key) => sum + (wish?.bytes[key] ?? 0), 0),
    isRunning: running !== undefined,
    problem,
    lacksPictures,
  }
}

const tell = (): void => {
  shown = undefined
  listeners.forEach((listener) => listener())
}

const noteBytes = (key: string, bytes: number): void => {
  const wish = recall<Wish>(WISH)
  if (wish) remember(WISH, { ...wish, bytes: { ...wish.bytes, [key]: bytes } })
}

const keepText = (key: string, value: unknown): boolean => {
  if (!remember(key, value)) return false
  noteBytes(key, new TextEncoder().encode(JSON.stringify(value)).length)
  return true
}

/** Text first: pictures may do without room, words may not. */
const keepPictureOf = async ({ id, picture }: ReadablePart): Promise<void> => {
  if (!picture || listKept(keptPictureKey(picture.id)).length > 0) return
  const bytes = await keepPicture(picture.id, await fetchPicture(id))
  if (bytes === null) lacksPictures = true
  else noteBytes(keptPictureKey(picture.id), bytes)
}

const keptVersions = (): Map<string, number> =>
  new Map(
    keptIds().flatMap((id) => {
      const kept = recall<KeptPart>(keptPartKey(id))
      return kept ? [[id, kept.version] as const] : []
    }),
  )

/** @returns false once there is no room for another part */
const keepParts = async (wanted: { id: string; version: number }[]): Promise<boolean> => {
  for (const { id, version } of wanted) {
    const part = await askPart(id)
    // Taken back in the middle of it: what comes in now was not asked for any more.
    if (recall<Wish>(WISH) === undefined) return true
    if (!keepText(keptPartKey(id), { part, version } satisfies KeptPart)) return false
    queryClient.setQueryData(keys.part(id), part)
    tell()
  }
  return true
}

const keepPictures = async (): Promise<void> => {
  const parts = keptIds().flatMap((id) => recall<KeptPart>(keptPartKey(id))?.part ?? [])
  const needed = new Set(parts.map(({ picture }) => picture && keptPictureKey(picture.id)))
  for (const key of listKept(keptPictureKey(''))) if (!needed.has(key)) forget(key)
  for (const part of parts) {
    if (recall<Wish>(WISH) === undefined) return
    await keepPictureOf(part)
    tell()
  }
}

const bringUpToDate = async (): Promise<void> => {
  const list = await queryClient.fetchQuery({ ...partListQuery(), staleTime: 0 })
  if (list.campaign.id !== recall<Wish>(WISH)?.campaignId) return dropCampaign()
  keepText(KEPT_LIST, list)
  const { toFetch, toDrop } = planKeeping(list.parts, keptVersions())
  toDrop.forEach((id) => forget(keptPartKey(id)))
  if (!(await keepParts(toFetch))) problem = 'no_room'
  else await keepPictures()
}

const run = async (): Promise<void> => {
  problem = null
  lacksPictures = false
  try {
    await bringUpToDate()
  } catch (error) {
    problem = isOffline(error) ? 'offline' : 'failed'
  }
  running = undefined
  tell()
}

let isWatching = false

/** A part sent while the app is open is kept, too; what failed for want of network is tried again with it. */
const watchNews = (): void => {
  if (isWatching) return
  isWatching = true
  window.addEventListener('online', () => void keepUp())
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'invalidate')
      if (event.query.queryKey[0] === keys.parts[0]) void keepUp()
  })
}

/** Brings what is kept up to date, if the person wants the campaign kept; once at a time. */
export const keepUp = async (): Promise<void> => {
  if (recall<Wish>(WISH) === undefined) return
  watchNews()
  running ??= run()
  tell()
  await running
}

/** Begins to keep a campaign, at the person's wish. */
export const keepCampaign = (campaignId: string): void => {
  remember(WISH, { campaignId, bytes: {} } satisfies Wish)
  void keepUp()
}

/** Lets go of all that was kept, and keeps nothing more by itself. */
export const dropCampaign = (): void => {
  forget(WISH)
  listKept('offline:').forEach(forget)
  problem = null
  tell()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useKeptCampaign = (): KeptCampaign =>
  useSyncExternalStore(subscribe, () => (shown ??= look()))

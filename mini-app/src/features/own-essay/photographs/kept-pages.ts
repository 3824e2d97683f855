/** Keeps pages that are not sent yet in the browser's own database, by person and campaign: there a picture has room. */
import { PAGES } from '../../../lib/forget-pages.ts'
import { isAtDesk } from '../../../lib/place.ts'
import type { QueuePorts, WaitingPage } from './page-queue.ts'

interface KeptPage extends Omit<WaitingPage, 'blob'> {
  owner: string
  campaignId: string
  /** Older iPhones lose blobs, not bytes. */
  bytes: ArrayBuffer
}

const STORE = 'page'

const openPages = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(PAGES, 1)
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(STORE, { keyPath: 'id' }),
    )
    request.addEventListener('success', () => resolve(request.result))
    const fail = (): void => reject(request.error ?? new Error('the pages do not open'))
    request.addEventListener('error', fail)
    request.addEventListener('blocked', fail)
  })

const change = <T>(db: IDBDatabase, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, 'readwrite')
    const request = run(transaction.objectStore(STORE))
    // Only then it is on the phone.
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('the page was not kept')),
    )
  })

/** Opened for each step: an open database could not be deleted when the person on the phone changes. */
const inStore = async <T>(run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const db = await openPages()
  try {
    return await change(db, run)
  } finally {
    db.close()
  }
}

/** Safe because only this module writes into the store, whose name tells the version of the shapes. */
const asKeptPages = (rows: unknown[]): KeptPage[] => rows as KeptPage[]

const loadPages = async (owner: string, campaignId: string): Promise<WaitingPage[]> => {
  const all = asKeptPages(await inStore((store) => store.getAll()))
  for (const { id } of all.filter((page) => page.owner !== owner))
    await inStore((store) => store.delete(id))
  return all
    .filter((page) => page.owner === owner && page.campaignId === campaignId)
    .map(({ id, at, bytes, replaces, refusal }) => ({
      id,
      at,
      replaces,
      refusal,
      blob: new Blob([bytes], { type: 'image/jpeg' }),
    }))
    .toSorted((one, other) => one.at - other.at)
}

const keepPage = async (page: KeptPage): Promise<void> => {
  await inStore((store) => store.put(page))
}

const NOWHERE: Omit<QueuePorts, 'send'> = {
  load: () => Promise.resolve([]),
  keep: () => Promise.resolve(false),
  drop: () => Promise.resolve(),
}

/** At a desk others sit down, too: there nothing outlives the window. @param owner the person whose phone it is */
export const keptPages = (owner: string, campaignId: string): Omit<QueuePorts, 'send'> =>
  isAtDesk()
    ? NOWHERE
    : {
        load: async () => {
          try {
            return await loadPages(owner, campaignId)
          } catch {
            return []
          }
        },
        keep: async ({ blob, ...page }) => {
          try {
            await keepPage({ ...page, owner, campaignId, bytes: await blob.arrayBuffer() })
            return true
          } catch {
            // Full, or closed to us, as in a private window.
            return false
          }
        },
        drop: async (id) => {
          try {
            await inStore((store) => store.delete(id))
          } catch {
            // Sent again, it is stored once.
          }
        },
      }

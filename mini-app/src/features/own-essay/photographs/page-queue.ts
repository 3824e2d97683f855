/** Sends photographed pages one by one, in the order they were taken; what is not sent yet stays on the phone. */
import { ApiProblem, isPassing, problemWords } from '../../../lib/problem.ts'

export interface WaitingPage {
  /** Made on the phone: sent again, the page is stored once. */
  id: string
  /** Counts the pages as they were taken. */
  at: number
  blob: Blob
  /** The page on the server whose place it takes. */
  replaces: string | null
  /** Why the server does not take it, in words; it stays until its author takes it out or sends it again. */
  refusal: string | null
}

/** What the queue needs of the phone and of the server. */
export interface QueuePorts {
  /** What waited when the app was closed. */
  load: () => Promise<WaitingPage[]>
  /** @returns false when the phone keeps nothing: the page lasts as long as the app is open */
  keep: (page: WaitingPage) => Promise<boolean>
  drop: (id: string) => Promise<void>
  send: (page: WaitingPage) => Promise<void>
}

export interface QueueView {
  pages: readonly WaitingPage[]
  /** The last try did not get through; it is made again. */
  isStuck: boolean
  isUnkept: boolean
}

export interface PageQueue {
  get: () => QueueView
  subscribe: (listener: () => void) => () => void
  add: (page: Pick<WaitingPage, 'id' | 'blob' | 'replaces'>) => Promise<void>
  remove: (id: string) => Promise<void>
  /** Sends a refused page once more. */
  again: (id: string) => Promise<void>
  /** Sends what waits, once at a time, until all is sent or the line breaks. */
  flush: () => Promise<void>
}

interface Holder extends Pick<PageQueue, 'get' | 'subscribe'> {
  show: (changes: Partial<QueueView>) => void
}

const createHolder = (): Holder => {
  let view: QueueView = { pages: [], isStuck: false, isUnkept: false }
  const listeners = new Set<() => void>()
  return {
    get: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: (changes) => {
      view = { ...view, ...changes }
      listeners.forEach((tell) => tell())
    },
  }
}

/** Another phone was faster: what it did is no hindrance. */
const isWorthAnotherTry = (error: unknown): boolean =>
  isPassing(error) || (error instanceof ApiProblem && error.code === 'essay_draft_changed')

interface Steps extends Pick<PageQueue, 'remove'> {
  keep: (page: WaitingPage) => Promise<void>
  mark: (id: string, refusal: string | null) => Promise<void>
  /** @returns whether the next one may be tried */
  sendOne: (page: WaitingPage) => Promise<boolean>
}

/** What is done with one page, on the screen and on the phone alike. */
const createSteps = (ports: QueuePorts, { get, show }: Holder): Steps => {
  const keep = async (page: WaitingPage): Promise<void> => {
    const isKept = await ports.keep(page)
    if (!isKept) show({ isUnkept: true })
  }
  const remove = async (id: string): Promise<void> => {
    const pages = get().pages.filter((page) => page.id !== id)
    show(pages.length === 0 ? { pages, isStuck: false, isUnkept: false } : { pages })
    await ports.drop(id)
  }
  const mark = async (id: string, refusal: string | null): Promise<void> => {
    const found = get().pages.find((page) => page.id === id)
    // Taken out while it was on its way.
    if (!found) return
    const marked = { ...found, refusal }
    show({ pages: get().pages.map((page) => (page === found ? marked : page)) })
    await keep(marked)
  }
  const sendOne = async (page: WaitingPage): Promise<boolean> => {
    try {
      await ports.send(page)
    } catch (error) {
      const mayPass = isWorthAnotherTry(error)
      if (mayPass) show({ isStuck: true })
      else await mark(page.id, problemWords(error))
      return !mayPass
    }
    show({ isStuck: false })
    await remove(page.id)
    return true
  }
  return { keep, remove, mark, sendOne }
}

/** Opens with what the phone has kept. */
export const createPageQueue = (ports: QueuePorts): PageQueue => {
  const holder = createHolder()
  const { get, subscribe, show } = holder
  const { keep, remove, mark, sendOne } = createSteps(ports, holder)
  const opened = ports.load().then((pages) => show({ pages }))
  let running: Promise<void> | undefined
  const next = () => get().pages.find(({ refusal }) => refusal === null)
  const sendAll = async (): Promise<void> => {
    await opened
    for (let page = next(); page; page = next()) if (!(await sendOne(page))) break
    running = undefined
  }
  const flush = (): Promise<void> => {
    running ??= sendAll()
    return running
  }
  return {
    get,
    subscribe,
    add: async (taken) => {
      await opened
      const at = Math.max(0, ...get().pages.map((page) => page.at)) + 1
      const page = { ...taken, at, refusal: null }
      // First on the phone, then on the screen, which says that it is there.
      await keep(page)
      show({ pages: [...get().pages, page] })
      void flush()
    },
    remove,
    again: async (id) => {
      await mark(id, null)
      await flush()
    },
    flush,
  }
}

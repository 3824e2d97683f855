/** Keeps what is typed on the phone at once and sends it to the server by and by, one save at a time. */
import type { SavedDraft } from '@quan-triet/shared/models/own-essay'
import { ApiProblem, isPassing } from '../../lib/problem.ts'
import {
  type Choice,
  isSame,
  type KeptDraft,
  meetDraft,
  type ServerDraft,
  settle,
  type Theirs,
} from './draft-rules.ts'

/** What the keeper needs of the phone and of the server. */
export interface KeeperPorts {
  /** @returns false when the phone has no room */
  keep: (draft: KeptDraft) => boolean
  send: (blocks: string[], revision: number) => Promise<SavedDraft>
  /** The draft as the server has it now. */
  load: () => Promise<ServerDraft | null>
}

export interface KeeperView {
  draft: KeptDraft
  theirs: Theirs | null
  /** `waiting`: on the phone, on its way; `stuck`: it could not be sent, and is tried again. */
  saving: 'sent' | 'waiting' | 'stuck'
  /** The phone has no room: only the server keeps it. */
  isUnkept: boolean
  /** Why the server does not take it, however often it is sent. */
  refusal: ApiProblem | null
  /** As the last save measured it; null: not since this screen is open. */
  borrowedPercent: number | null
}

export interface Keeper {
  get: () => KeeperView
  subscribe: (listener: () => void) => () => void
  type: (index: number, text: string) => void
  meet: (draft: ServerDraft | null) => void
  choose: (choice: Choice) => void
  /** @returns whether the server has every word */
  flush: () => Promise<boolean>
  /** Sends also what was only taken over from the last version; to be called before handing in. */
  finish: () => Promise<boolean>
}

/** First what may be there already, then what was typed since, and once more for what comes between. */
const MOST_TRIES = 3

const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem('unexpected')

interface Holder extends Pick<Keeper, 'get' | 'subscribe'> {
  show: (changes: Partial<KeeperView>) => void
  /** Keeps a draft on the phone and shows it. */
  hold: (draft: KeptDraft, changes?: Partial<KeeperView>) => void
}

const createHolder = (kept: KeptDraft, keep: KeeperPorts['keep']): Holder => {
  let view: KeeperView = {
    draft: kept,
    theirs: null,
    saving: kept.isSent ? 'sent' : 'waiting',
    isUnkept: false,
    refusal: null,
    borrowedPercent: null,
  }
  const listeners = new Set<() => void>()
  const show = (changes: Partial<KeeperView>): void => {
    view = { ...view, ...changes }
    listeners.forEach((tell) => tell())
  }
  return {
    get: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show,
    hold: (draft, changes = {}) =>
      show({
        saving: draft.isSent ? 'sent' : 'waiting',
        ...changes,
        draft,
        isUnkept: !keep(draft),
      }),
  }
}

const meetIn = ({ get, hold }: Holder, server: ServerDraft | null): void => {
  const met = meetDraft(get().draft, server)
  if (met.kept !== get().draft || met.theirs !== null) hold(met.kept, { theirs: met.theirs })
}

/** One try. Words typed while it is on its way stay unsent. */
const sendOnce = async (holder: Holder, ports: KeeperPorts): Promise<void> => {
  const { draft, saving } = holder.get()
  // What may be there already goes first: only its own answer tells.
  const sent = draft.sending ?? draft.blocks
  holder.hold({ ...draft, sending: sent }, { saving })
  try {
    const { revision, savedAt, borrowedPercent } = await ports.send([...sent], draft.revision)
    const now = holder.get().draft
    const isSent = isSame(now.blocks, sent)
    holder.hold(
      { ...now, revision, savedAt, isSent, sending: null },
      { borrowedPercent, refusal: null },
    )
  } catch (error) {
    await takeRefusal(holder, ports, asProblem(error))
  }
}

const takeRefusal = async (
  holder: Holder,
  ports: KeeperPorts,
  problem: ApiProblem,
): Promise<void> => {
  if (isPassing(problem)) return holder.show({ saving: 'stuck', refusal: null })
  if (problem.code !== 'essay_draft_changed')
    return holder.hold(
      { ...holder.get().draft, sending: null },
      { saving: 'stuck', refusal: problem },
    )
  try {
    meetIn(holder, await ports.load())
  } catch {
    holder.show({ saving: 'stuck' })
  }
}

/** @param kept what the phone has from before, blank when nothing */
export const createKeeper = (kept: KeptDraft, ports: KeeperPorts): Keeper => {
  const holder = createHolder(kept, ports.keep)
  const { get, hold } = holder
  let running: Promise<boolean> = Promise.resolve(true)
  let isBusy = false
  const send = async (): Promise<boolean> => {
    if (!get().draft.isSent && get().theirs === null) {
      isBusy = true
      await sendOnce(holder, ports)
      isBusy = false
    }
    return get().draft.isSent
  }
  const flush = (): Promise<boolean> => {
    running = running.then(send)
    return running
  }
  return {
    get,
    subscribe: holder.subscribe,
    type: (index, text) => {
      const { draft, saving } = get()
      const blocks = draft.blocks.map((old, at) => (at === index ? text : old))
      hold({ ...draft, blocks, isSent: false }, saving === 'stuck' ? { saving } : {})
    },
    // While a save is on its way, its own answer says where things stand.
    meet: (server) => {
      if (!isBusy && get().theirs === null) meetIn(holder, server)
    },
    choose: (choice) => {
      const { draft, theirs } = get()
      if (theirs !== null) hold(settle(draft, theirs, choice), { theirs: null, refusal: null })
    },
    flush,
    finish: async () => {
      if (get().draft.revision === 0) hold({ ...get().draft, isSent: false })
      for (let tries = 0; tries < MOST_TRIES; tries += 1)
        if ((await flush()) || get().saving === 'stuck') break
      return get().draft.isSent
    },
  }
}

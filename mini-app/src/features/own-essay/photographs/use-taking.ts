/** Makes pages of photographs and gives them to the queue; one that cannot be opened does not keep back the others. */
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { MOST_PAGES } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { useState } from 'react'
import { newPageId } from './new-page-id.ts'
import type { PageQueue, QueueView } from './page-queue.ts'
import { shrink } from './shrink.ts'

export interface Taking {
  isReading: boolean
  /** Names of files that this device does not open. */
  unread: readonly string[]
  /** Photographs beyond what an essay may have. */
  tooMany: number
  add: (files: readonly File[]) => Promise<void>
  retake: (file: File, replaces: string) => Promise<void>
}

/** How many more pages the essay takes. */
const roomIn = ({ draft }: MyEssay, { pages }: QueueView): number => {
  const waiting = pages.filter(({ replaces }) => replaces === null).length
  return Math.max(0, MOST_PAGES - (draft?.pages.length ?? 0) - waiting)
}

export const useTaking = (essay: MyEssay, queue: PageQueue): Taking => {
  const [isReading, setReading] = useState(false)
  const [unread, setUnread] = useState<readonly string[]>([])
  const [tooMany, setTooMany] = useState(0)
  const take = async (files: readonly File[], replaces: string | null): Promise<void> => {
    setReading(true)
    setUnread([])
    for (const file of files)
      try {
        await queue.add({ id: newPageId(), blob: await shrink(file), replaces })
      } catch {
        setUnread((names) => [...names, file.name])
      }
    setReading(false)
  }
  return {
    isReading,
    unread,
    tooMany,
    add: (files) => {
      const room = roomIn(essay, queue.get())
      setTooMany(Math.max(0, files.length - room))
      return take(files.slice(0, room), null)
    },
    retake: (file, replaces) => take([file], replaces),
  }
}

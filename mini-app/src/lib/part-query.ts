/** Asks for a part to read; what the device holds is shown at once, with or without network. */
import type { PartList, ReadablePart } from '@quan-triet/shared/models/reading'
import { api, call } from './api.ts'
import { askPart, partOfAddress } from './early-start.ts'
import { keptOnDevice, keys, queryClient } from './query.ts'
import { recall, remember } from './storage.ts'

/** A part kept because the person wants the whole campaign without network. */
export interface KeptPart {
  part: ReadablePart
  /** Of the list it was kept by: another there means that it was corrected since. */
  version: number
}

export const KEPT_LIST = 'offline:list'
export const keptPartKey = (id: string): string => `offline:part:${id}`

const refreshKept = async (id: string, kept: KeptPart): Promise<ReadablePart> => {
  const part = await askPart(id)
  remember(keptPartKey(id), { ...kept, part })
  return part
}

export const partQuery = (id: string) => {
  const usual = keptOnDevice(keys.part(id), () => askPart(id))
  const recallKept = () => recall<KeptPart>(keptPartKey(id))
  return {
    ...usual,
    queryFn: (): Promise<ReadablePart> => {
      const kept = recallKept()
      return kept ? refreshKept(id, kept) : usual.queryFn()
    },
    initialData: () => recallKept()?.part ?? usual.initialData(),
  }
}

export const partListQuery = () => {
  const usual = keptOnDevice(keys.parts, () => call(api.parts.$get()))
  return { ...usual, initialData: () => usual.initialData() ?? recall<PartList>(KEPT_LIST) }
}

/** Asks for the part whose address is open while its screen is still on the way (M-01: first text within 2 s). */
export const askForPartOfAddress = (): void => {
  const id = partOfAddress()
  if (id !== undefined) void queryClient.prefetchQuery(partQuery(id))
}

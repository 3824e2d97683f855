/** Compares names with what was typed into a search, with or without Vietnamese marks. */
import { fold } from '@quan-triet/shared/text/fold'

/** Whether a name holds the words searched, however either is typed. */
export const matchesName = (fullName: string, search: string): boolean =>
  fold(fullName).includes(fold(search))

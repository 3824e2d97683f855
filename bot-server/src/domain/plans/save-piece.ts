/** Decides what becomes of a save of a line or task, so that two who write at once never lose a word. */

/** What stands there now; undefined: nothing ever did. */
export interface Standing {
  revision: number
  isRemoved: boolean
  /** Whether it says exactly what the save says. */
  isSame: boolean
}

/**
 * `insert`: it is new. `change`: nobody was in between. `keep`: it says so already, be it by the same save whose answer
 * was lost. `copy`: somebody changed or removed it meanwhile, so both stand until a person chooses. `remove`, `gone`: it
 * is taken out, or was. `refuse`: it was changed since, and is not taken out unread.
 */
export type SaveOutcome = 'insert' | 'change' | 'keep' | 'copy' | 'remove' | 'gone' | 'refuse'

/** @param save.seen the revision that was shown; null: a new one. `isRemoval`: it is to be taken out */
export const decideSave = (
  standing: Standing | undefined,
  save: { seen: number | null; isRemoval: boolean },
): SaveOutcome => {
  if (standing === undefined) return save.isRemoval ? 'gone' : 'insert'
  const { revision, isRemoved, isSame } = standing
  if (save.isRemoval) {
    if (isRemoved) return 'gone'
    return save.seen === revision ? 'remove' : 'refuse'
  }
  if (isSame && !isRemoved) return 'keep'
  return !isRemoved && save.seen === revision ? 'change' : 'copy'
}

/** Says to which units people may belong: branches, under which stands nothing but groups (INV-02). */
import type { Level } from '@quan-triet/shared/vocabulary/levels'

const branchLevels: readonly Level[] = ['tccsd', 'chi_bo_truc_thuoc']

/** Groups inside a branch (tổ đảng) have no members of their own: the branch keeps them. */
export const isGroup = (level: Level): boolean => level === 'to_dang'

/** @param levelsBelow the levels of the units directly below, each once or more */
export const takesMembers = (level: Level, levelsBelow: readonly Level[]): boolean =>
  branchLevels.includes(level) && levelsBelow.every(isGroup)

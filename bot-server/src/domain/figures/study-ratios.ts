/** Forms the ratios of study: F-01 on all members, F-02 on those who must study; both are always printed. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { makeRatio, type Ratio } from './ratio.ts'

export interface StudySets {
  /** M(U): official members on the day. */
  members: readonly PersonId[]
  /** R(U): members without those exempt or suspended. */
  required: readonly PersonId[]
  /** S(U): who completed study; people outside M are in no ratio (INV-05). */
  completed: ReadonlySet<PersonId>
}

/** F-01 = |S| / |M|; an exempt member who came counts here. */
export const ratioOfMembers = ({ members, completed }: StudySets): Ratio =>
  makeRatio(members.filter((one) => completed.has(one)).length, members.length, 'tong_so')

/** F-02 = |S ∩ R| / |R|; an exempt member who came never counts here. */
export const ratioOfRequired = ({ required, completed }: StudySets): Ratio =>
  makeRatio(required.filter((one) => completed.has(one)).length, required.length, 'phai_hoc')

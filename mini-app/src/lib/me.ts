/** Lets every screen know whose phone this is. */
import type { Duty, Me } from '@quan-triet/shared/models/person'
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import { createContext, useContext } from 'react'

export const MeContext = createContext<Me | null>(null)

/** The signed-in person. @throws Error outside the sign-in gate, where nobody is signed in */
export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (me === null) throw new Error('useMe is called outside the sign-in gate')
  return me
}

/** The units where the person has a right because of a role held there. */
export const useDutiesWith = (right: Right): Duty[] =>
  useMe().duties.filter((duty) => duty.rights.includes(right))

export const useMay = (right: Right): boolean => useMe().rights.includes(right)

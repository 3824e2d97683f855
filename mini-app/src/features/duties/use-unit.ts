/** Which unit a screen of duties is about: the one in its address, else the first in which the person has the right. */
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import { useSearchParams } from 'react-router-dom'
import { useDutiesWith } from '../../lib/me.ts'

export const useUnit = (right: Right): string | undefined => {
  const [search] = useSearchParams()
  const [first] = useDutiesWith(right)
  return search.get('unit') ?? first?.orgUnit.id
}

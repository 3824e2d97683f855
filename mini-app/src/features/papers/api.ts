/** What the screen of programme and report asks of the server. */
import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys } from '../../lib/query.ts'

export const usePapers = () =>
  useQuery({ queryKey: keys.papers, queryFn: () => call(api.papers.$get()) })

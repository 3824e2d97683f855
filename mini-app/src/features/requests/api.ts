/** What the screens of requests about personal data ask of the server. */
import type { DataPaperInput } from '@quan-triet/shared/models/data-paper'
import type {
  AnswerRequestInput,
  CalendarDay,
  ExtendRequestInput,
} from '@quan-triet/shared/models/data-request'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { download } from '../../lib/download.ts'
import { queryClient } from '../../lib/query.ts'

const queue = ['data-requests'] as const
const calendar = ['calendar-days'] as const
const requests = api['data-requests']
const days = api['calendar-days']

export const useQueue = (show: 'open' | 'answered') =>
  useQuery({
    queryKey: [...queue, show],
    queryFn: () => call(requests.$get({ query: { show } })),
  })

export const useRequest = (id: string) =>
  useQuery({
    queryKey: [...queue, 'one', id],
    queryFn: () => call(requests[':id'].$get({ param: { id } })),
  })

const changed = () => queryClient.invalidateQueries({ queryKey: queue })

export const useAnswer = (id: string) =>
  useMutation({
    mutationFn: (json: AnswerRequestInput) =>
      call(requests[':id'].answer.$post({ param: { id }, json })),
    onSuccess: changed,
  })

export const useExtend = (id: string) =>
  useMutation({
    mutationFn: (json: ExtendRequestInput) =>
      call(requests[':id'].extension.$post({ param: { id }, json })),
    onSuccess: changed,
  })

export const useCopy = (id: string) =>
  useMutation({
    mutationFn: (format: 'json' | 'html') =>
      download(`/api/data-requests/${encodeURIComponent(id)}/export?format=${format}`),
  })

export const useDataPaper = () =>
  useMutation({
    mutationFn: (paper: DataPaperInput['paper']) => download(`/api/data-papers?paper=${paper}`),
  })

export const useCalendar = () => useQuery({ queryKey: calendar, queryFn: () => call(days.$get()) })

const changedCalendar = () => queryClient.invalidateQueries({ queryKey: calendar })

export const useSetDay = () =>
  useMutation({
    mutationFn: (json: CalendarDay) => call(days.$put({ json })),
    onSuccess: changedCalendar,
  })

export const useRemoveDay = () =>
  useMutation({
    mutationFn: (day: string) => call(days[':day'].$delete({ param: { day } })),
    onSuccess: changedCalendar,
  })

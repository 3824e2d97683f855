/** What the home screen asks of the server. */
import { useMutation } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'

export const useMarkNoticeRead = () =>
  useMutation({
    mutationFn: (id: string) => call(api.notices[':id'].reading.$post({ param: { id } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.home }),
  })

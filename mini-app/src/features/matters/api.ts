/** What the screen of questions and recommendations asks of the server. */
import type {
  AnswerMatterInput,
  BranchMatters,
  CommentableDocuments,
} from '@quan-triet/shared/models/matter'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'

/** Both lists and the own ones: what is sent shows in each. */
const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['matters'] })

const showBranch = (matters: BranchMatters): void => {
  queryClient.setQueryData(keys.matters, matters)
  void queryClient.invalidateQueries({ queryKey: keys.ownMatters })
}

export const useOwnMatters = () =>
  useQuery({ queryKey: keys.ownMatters, queryFn: () => call(api.matters.own.$get()) })

export const useBranchMatters = () =>
  useQuery({ queryKey: keys.matters, queryFn: () => call(api.matters.$get()) })

/** The people for whom the secretary may write something down; not asked for before it is needed. */
export const usePeople = (isNeeded: boolean) =>
  useQuery({
    queryKey: keys.roster,
    queryFn: isNeeded ? () => call(api.roster.$get()) : skipToken,
  })

export const useSendMatter = () =>
  useMutation({
    mutationFn: (json: Parameters<typeof api.matters.$post>[0]['json']) =>
      call(api.matters.$post({ json })),
    onSuccess: refresh,
  })

export const useRecordMatter = () =>
  useMutation({
    mutationFn: (json: Parameters<typeof api.matters.recorded.$post>[0]['json']) =>
      call(api.matters.recorded.$post({ json })),
    onSuccess: refresh,
  })

export const useAnswerMatter = ({
  kind,
  id,
}: {
  kind: 'question' | 'recommendation'
  id: string
}) =>
  useMutation({
    mutationFn: (json: AnswerMatterInput) =>
      call(api.matters[':kind'][':id'].answer.$post({ param: { kind, id }, json })),
    onSuccess: showBranch,
  })

export const useCloseRecommendation = (id: string) =>
  useMutation({
    mutationFn: () => call(api.matters.recommendation[':id'].closing.$post({ param: { id } })),
    onSuccess: showBranch,
  })

const documentsKey = ['matters', 'documents']

export const useCommentableDocuments = () =>
  useQuery({ queryKey: documentsKey, queryFn: () => call(api.matters.documents.$get()) })

export const useSetDraft = () =>
  useMutation({
    mutationFn: ({ documentId, isDraft }: { documentId: string; isDraft: boolean }) =>
      call(api.matters.documents[':documentId'].$put({ param: { documentId }, json: { isDraft } })),
    onSuccess: (documents: CommentableDocuments) => {
      queryClient.setQueryData(documentsKey, documents)
      void queryClient.invalidateQueries({ queryKey: keys.ownMatters })
    },
  })

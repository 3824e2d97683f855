/** What the screens of publishing ask of the server. */
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'
import type { Timing } from './schedule.ts'

type ReshapeJson = Parameters<(typeof api.documents)[':id']['reshaping']['$post']>[0]['json']
type ChangePushJson = Parameters<(typeof api.pushes)[':id']['change']['$post']>[0]['json']

const keepDraft = (draft: DocumentDraft): void => {
  queryClient.setQueryData(keys.document(draft.id), draft)
  void queryClient.invalidateQueries({ queryKey: keys.documents })
  void queryClient.invalidateQueries({ queryKey: ['preview'] })
}

/** Of the own branch, or of the unit named. */
const ofUnit = (unitId: string | undefined) => (unitId === undefined ? {} : { unitId })

export const useDocuments = (unitId: string | undefined) =>
  useQuery({
    queryKey: [...keys.documents, unitId ?? null],
    queryFn: () => call(api.documents.$get({ query: ofUnit(unitId) })),
  })

export const useDraft = (id: string) =>
  useQuery({
    queryKey: keys.document(id),
    queryFn: () => call(api.documents[':id'].$get({ param: { id } })),
  })

/** The bytes travel as they are, the name beside them in the query. */
const importDocument = (file: File, unitId: string | undefined): Promise<DocumentDraft> =>
  call(
    api.documents.$post(
      { query: { ...ofUnit(unitId), fileName: file.name } },
      { init: { body: file, headers: { 'content-type': 'application/octet-stream' } } },
    ),
  )

export const useImportDocument = (unitId: string | undefined) =>
  useMutation({
    mutationFn: (file: File) => importDocument(file, unitId),
    onSuccess: keepDraft,
  })

export const useReshape = (id: string) =>
  useMutation({
    mutationFn: (json: ReshapeJson) =>
      call(api.documents[':id'].reshaping.$post({ param: { id }, json })),
    onSuccess: keepDraft,
  })

/** @param picture its bytes travel as they are, the words beside them in the query */
export const usePutPicture = (partId: string) =>
  useMutation({
    mutationFn: ({ picture, alt }: { picture: Blob; alt: string }) =>
      call(
        api.parts[':id'].picture.$put(
          { param: { id: partId }, query: { alt } },
          { init: { body: picture, headers: { 'content-type': 'application/octet-stream' } } },
        ),
      ),
    onSuccess: keepDraft,
  })

export const useRemovePicture = (partId: string) =>
  useMutation({
    mutationFn: () => call(api.parts[':id'].picture.$delete({ param: { id: partId } })),
    onSuccess: keepDraft,
  })

export const useConfirmNotSecret = (id: string) =>
  useMutation({
    mutationFn: (fullName: string) =>
      call(api.documents[':id']['not-secret'].$post({ param: { id }, json: { fullName } })),
    onSuccess: keepDraft,
  })

export const useSchedulePushes = (id: string) =>
  useMutation({
    mutationFn: (json: Timing) => call(api.documents[':id'].pushes.$post({ param: { id }, json })),
    onSuccess: keepDraft,
  })

export const useChangePush = (pushId: string) =>
  useMutation({
    mutationFn: (json: ChangePushJson) =>
      call(api.pushes[':id'].change.$post({ param: { id: pushId }, json })),
    onSuccess: keepDraft,
  })

export const usePreview = (partId: string) =>
  useQuery({
    queryKey: keys.preview(partId),
    queryFn: () => call(api.parts[':id'].preview.$get({ param: { id: partId } })),
  })

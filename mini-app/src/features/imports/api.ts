/** What the screens of imports ask of the server. */
import type {
  ImportKind,
  ImportResult,
  ImportSummary,
  RowVerdict,
} from '@quan-triet/shared/models/import'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'

type MendJson = Parameters<(typeof api.imports)[':id']['mending']['$post']>[0]['json']

const keys = {
  waiting: ['imports'],
  one: (id: string) => ['import', id],
  rows: (id: string, filter: RowFilter) => ['import-rows', id, filter],
} as const

export interface RowFilter {
  verdict: RowVerdict | ''
  reason: string
  offset: number
}

export interface FileChoice {
  kind: ImportKind
  orgUnitId: string
  file: File
  sheet?: number
  sessionId?: string
}

/** The bytes travel as they are, everything about them beside in the query. */
const inQuery = ({ kind, orgUnitId, file, sheet, sessionId }: FileChoice) => ({
  kind,
  orgUnitId,
  fileName: file.name.slice(0, 200),
  ...(sessionId !== undefined && { sessionId }),
  ...(sheet !== undefined && { sheet: String(sheet) }),
})
const withBody = (file: File) => ({
  init: { body: file, headers: { 'content-type': 'application/octet-stream' } },
})

export const useLook = () =>
  useMutation({
    mutationFn: (choice: FileChoice) =>
      call(api['import-looks'].$post({ query: inQuery(choice) }, withBody(choice.file))),
  })

const keep = (summary: ImportSummary): void => {
  queryClient.setQueryData(keys.one(summary.id), summary)
  void queryClient.invalidateQueries({ queryKey: keys.waiting })
  void queryClient.invalidateQueries({ queryKey: ['import-rows', summary.id] })
}

export const useStage = () =>
  useMutation({
    mutationFn: ({ columns, ...choice }: FileChoice & { columns: string }) =>
      call(api.imports.$post({ query: { ...inQuery(choice), columns } }, withBody(choice.file))),
    onSuccess: keep,
  })

export const useWaitingImports = () =>
  useQuery({ queryKey: keys.waiting, queryFn: () => call(api.imports.$get()) })

export const useImport = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => call(api.imports[':id'].$get({ param: { id } })),
  })

export const useImportRows = (id: string, filter: RowFilter) =>
  useQuery({
    queryKey: keys.rows(id, filter),
    placeholderData: keepPreviousData,
    queryFn: () =>
      call(
        api.imports[':id'].rows.$get({
          param: { id },
          query: {
            offset: String(filter.offset),
            ...(filter.verdict !== '' && { verdict: filter.verdict }),
            ...(filter.reason !== '' && { reason: filter.reason }),
          },
        }),
      ),
  })

export const useMend = (id: string) =>
  useMutation({
    mutationFn: (json: MendJson) => call(api.imports[':id'].mending.$post({ param: { id }, json })),
    onSuccess: keep,
  })

/**
 * @param onSaved told before anything is asked for anew: the answer that the import is saved takes the button off the
 *   screen, and what is handed to `mutate` is forgotten with it
 */
export const useConfirm = (id: string, onSaved: (result: ImportResult) => void) =>
  useMutation({
    mutationFn: () => call(api.imports[':id'].confirmation.$post({ param: { id } })),
    onSuccess: (result) => {
      onSaved(result)
      void queryClient.invalidateQueries()
    },
  })

export const useCancel = (id: string) =>
  useMutation({
    mutationFn: () => call(api.imports[':id'].$delete({ param: { id } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.waiting }),
  })

/** Units by name, for an import into one that is not the person's own. */
export const useUnitSearch = (day: string, text: string) =>
  useQuery({
    queryKey: ['import-units', day, text],
    enabled: text !== '',
    queryFn: () => call(api['unit-search'].$get({ query: { day, text } })),
  })

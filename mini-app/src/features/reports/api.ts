/** What the screens of reports ask of the server. */
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import type {
  CompileReportInput,
  EditReportInput,
  ReportVersionView,
} from '@quan-triet/shared/models/report-view'
import type {
  CheckTypedReportInput,
  SaveTypedReportInput,
} from '@quan-triet/shared/models/typed-report'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keys, queryClient } from '../../lib/query.ts'

const node = api['report-nodes'][':nodeId']
const report = api.reports[':reportId']

export interface ReportAt {
  reportId: string
  version: number
}

export interface ReportsAt {
  unitId?: string | undefined
  campaignId?: string | undefined
}

export const useReports = ({ unitId, campaignId }: ReportsAt) =>
  useQuery({
    queryKey: keys.reports(unitId ?? '', campaignId ?? ''),
    queryFn: () => call(api.reports.$get({ query: { unitId, campaignId } })),
  })

export const useReport = ({ reportId, version }: ReportAt) =>
  useQuery({
    queryKey: keys.report(reportId, String(version)),
    queryFn: () =>
      call(report.versions[':version'].$get({ param: { reportId, version: String(version) } })),
  })

export const useReportCell = ({ reportId, version }: ReportAt, cell: CellCode) =>
  useQuery({
    queryKey: [...keys.report(reportId, String(version)), 'cell', cell],
    queryFn: () =>
      call(
        report.versions[':version'].cells[':cell'].$get({
          param: { reportId, version: String(version), cell },
        }),
      ),
  })

/** The answer is the report as it is now; lists and papers are asked for anew. */
const show = (view: ReportVersionView): void => {
  const { reportId } = view.status
  if (reportId === null) return
  queryClient.setQueryData(keys.report(reportId, String(view.version)), view)
  const shown = String(view.version)
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [root, , version] }) =>
      root === 'papers' || (root === 'reports' && version !== shown),
  })
}

export const useCompile = (nodeId: string) =>
  useMutation({
    mutationFn: (json: CompileReportInput) => call(node.compile.$post({ param: { nodeId }, json })),
    onSuccess: show,
  })

export const useEdit = (reportId: string) =>
  useMutation({
    mutationFn: (json: EditReportInput) => call(report.draft.$put({ param: { reportId }, json })),
    onSuccess: (answer) => show(answer.report),
  })

export const useSend = (reportId: string) =>
  useMutation({
    mutationFn: (json: { version: number; revision: number }) =>
      call(report.send.$post({ param: { reportId }, json })),
    onSuccess: show,
  })

export const useTakeIn = (reportId: string) =>
  useMutation({
    mutationFn: (json: { version: number }) =>
      call(report['take-in'].$post({ param: { reportId }, json })),
    onSuccess: show,
  })

export const useReturn = (reportId: string) =>
  useMutation({
    mutationFn: (json: { version: number; reason: string }) =>
      call(report.return.$post({ param: { reportId }, json })),
    onSuccess: show,
  })

export const useCorrect = (reportId: string) =>
  useMutation({
    mutationFn: (json: { version: number; reason: string }) =>
      call(report.correct.$post({ param: { reportId }, json })),
    onSuccess: show,
  })

export const useCheckTyped = (nodeId: string) =>
  useMutation({
    mutationFn: (json: CheckTypedReportInput) =>
      call(node.typed.check.$post({ param: { nodeId }, json })),
  })

export const useSaveTyped = (nodeId: string) =>
  useMutation({
    mutationFn: (json: SaveTypedReportInput) => call(node.typed.$post({ param: { nodeId }, json })),
    onSuccess: show,
  })

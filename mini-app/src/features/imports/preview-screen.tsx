/** Shows what a file would change, row by row, until it is confirmed or dropped. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import type { ImportKind, ImportResult, ImportSummary } from '@quan-triet/shared/models/import'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { download } from '../../lib/download.ts'
import { useCancel, useConfirm, useImport, useMend } from './api.ts'
import { RowsView } from './rows-view.tsx'

const backOf = (kind: ImportKind | undefined) =>
  kind === 'attendance' || kind === 'sessions'
    ? { to: '/sessions', label: appImports.toSessions }
    : { to: '/office/imports', label: appImports.title }

export const PreviewScreen = () => {
  const { id = '' } = useParams()
  const summary = useImport(id)
  const [result, setResult] = useState<ImportResult | null>(null)
  const kind = summary.data?.kind
  if (result) return <Saved result={result} kind={kind} />
  const open = summary.data?.state === 'cho' ? summary.data : undefined
  return (
    <Screen
      title={appImports.previewTitle}
      back={backOf(kind)}
      isWide
      footer={open && <ConfirmButton summary={open} onSaved={setResult} />}
    >
      <QueryView query={summary}>
        {(summary) =>
          summary.state === 'da_luu' ? (
            <>
              <Banner kind="info">
                <p>{appImports.gone}</p>
              </Banner>
              <LinkButton to="/office/imports">{appImports.again}</LinkButton>
            </>
          ) : (
            <Preview summary={summary} />
          )
        }
      </QueryView>
    </Screen>
  )
}

const Preview = ({ summary }: { summary: ImportSummary }) => (
  <>
    <div className="stack-xs">
      <p className="strong">
        {appImports.previewHead(appImports.kinds[summary.kind], summary.unitName)}
      </p>
      <p className="soft">{appImports.fileLine(summary.fileName, formatCount(summary.rows))}</p>
    </div>
    {summary.dropped.length > 0 && (
      <Banner kind="info">
        <p>{appImports.dropped(summary.dropped.join(', '))}</p>
        {summary.passedOver > 0 && <p>{appImports.passedOver(formatCount(summary.passedOver))}</p>}
      </Banner>
    )}
    <RowsView summary={summary} />
    <Missing summary={summary} />
    <ErrorsDownload summary={summary} />
    <CancelButton summary={summary} />
  </>
)

const Missing = ({ summary: { missing } }: { summary: ImportSummary }) =>
  missing.count > 0 && (
    <FoldedSection title={appImports.missing(formatCount(missing.count))}>
      <p className="soft">{appImports.missingHint}</p>
      <ul className="import-names">
        {missing.names.map((name, index) => (
          <li key={`${name} ${index}`}>{name}</li>
        ))}
      </ul>
      {missing.count > missing.names.length && (
        <p>{appImports.missingMore(formatCount(missing.count - missing.names.length))}</p>
      )}
    </FoldedSection>
  )

const ErrorsDownload = ({ summary }: { summary: ImportSummary }) => {
  const [error, setError] = useState<Error | null>(null)
  if (summary.counts.nghi_van + summary.counts.tu_choi === 0) return null
  return (
    <>
      <ProblemBanner error={error} />
      <Button
        isWide
        onPress={() => {
          setError(null)
          download(`/api/imports/${summary.id}/doubtful-rows`).catch((reason: unknown) =>
            setError(reason instanceof Error ? reason : new Error(String(reason))),
          )
        }}
      >
        {appImports.downloadErrors}
      </Button>
    </>
  )
}

const CancelButton = ({ summary: { id, kind } }: { summary: ImportSummary }) => {
  const [isAsking, setIsAsking] = useState(false)
  const cancel = useCancel(id)
  const navigate = useNavigate()
  return (
    <>
      <Button isWide kind="quiet" onPress={() => setIsAsking(true)}>
        {appImports.cancel}
      </Button>
      {isAsking && (
        <ConfirmSheet
          title={appImports.cancelTitle}
          text={appImports.cancelText}
          confirmWords={appImports.cancelConfirm}
          isBusy={cancel.isPending}
          error={cancel.error}
          onConfirm={() =>
            cancel.mutate(undefined, {
              onSuccess: () => navigate(backOf(kind).to, { replace: true }),
            })
          }
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}

const countsOf = ({ kind, counts }: ImportSummary): string => {
  const [added, updated, moved] = [counts.moi, counts.cap_nhat, counts.chuyen_den].map(formatCount)
  if (kind === 'sessions') return appImports.confirmSessions(added ?? '')
  if (kind === 'attendance') return appImports.confirmAttendance(added ?? '', updated ?? '')
  return appImports.confirmCounts(added ?? '', updated ?? '', moved ?? '')
}

/** What was done, and what was not. */
const savedWords = (kind: ImportKind | undefined, result: ImportResult): [string, string] => {
  const [same, left] = [formatCount(result.same), formatCount(result.notSaved)]
  const [added, updated] = [formatCount(result.added), formatCount(result.updated)]
  if (kind === 'sessions')
    return [appImports.savedSessions(added), appImports.savedSessionsSame(same, left)]
  if (kind === 'attendance')
    return [appImports.savedAttendance(added, updated), appImports.savedAttendanceSame(same, left)]
  return [
    appImports.saved(added, updated, formatCount(result.moved)),
    appImports.savedSame(same, left),
  ]
}

interface ConfirmProps {
  summary: ImportSummary
  onSaved: (result: ImportResult) => void
}

const ConfirmButton = ({ summary, onSaved }: ConfirmProps) => {
  const [isAsking, setIsAsking] = useState(false)
  const confirm = useConfirm(summary.id, onSaved)
  const mend = useMend(summary.id)
  const { moi, cap_nhat, chuyen_den, nghi_van, tu_choi, bo_qua } = summary.counts
  const saved = moi + cap_nhat + chuyen_den
  if (summary.kind === 'sessions' && nghi_van + tu_choi > 0)
    return (
      <Button kind="primary" isDisabled>
        {appImports.mendFirst}
      </Button>
    )
  if (saved === 0)
    return (
      <Button kind="primary" isDisabled>
        {appImports.nothingToSave}
      </Button>
    )
  const counts = countsOf(summary)
  return (
    <>
      <Button kind="primary" onPress={() => setIsAsking(true)}>
        {appImports.confirm(formatCount(saved))}
      </Button>
      {isAsking && (
        <ConfirmSheet
          title={appImports.confirmTitle}
          text={appImports.confirmText(counts, formatCount(nghi_van + tu_choi + bo_qua))}
          confirmWords={appImports.confirmWords}
          isBusy={confirm.isPending || mend.isPending}
          error={confirm.error}
          onConfirm={() => confirm.mutate()}
          onClose={() => {
            setIsAsking(false)
            // What was refused as changed meanwhile is judged again, to be seen before another try.
            if (confirm.isError) mend.mutate({ rows: [1] })
          }}
        />
      )}
    </>
  )
}

const Saved = ({ result, kind }: { result: ImportResult; kind: ImportKind | undefined }) => {
  const [what, rest] = savedWords(kind, result)
  const back = backOf(kind)
  return (
    <Screen
      title={appImports.savedTitle}
      back={back}
      footer={
        <LinkButton kind="primary" to={back.to}>
          {back.to === '/sessions' ? appImports.toSessions : appImports.again}
        </LinkButton>
      }
    >
      <Banner kind="good">
        <p className="strong">{what}</p>
        <p>{rest}</p>
      </Banner>
    </Screen>
  )
}

/** Shows what contradicts what, each with the words of the paper it comes from. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { TypedFinding } from '@quan-triet/shared/models/typed-report'
import { Banner } from '../../components/banner.tsx'

const Findings = ({ findings }: { findings: readonly TypedFinding[] }) => (
  <ul className="stack-s">
    {findings.map(({ code, text, quote }) => (
      <li key={code} className="stack-xs">
        {quote !== '' && <q className="soft">{quote}</q>}
        <p className="strong">{text}</p>
      </li>
    ))}
  </ul>
)

export const FindingsList = ({ findings }: { findings: readonly TypedFinding[] }) => {
  const contradictions = findings.filter(({ weight }) => weight === 'contradiction')
  const remarks = findings.filter(({ weight }) => weight === 'remark')
  return (
    <>
      {contradictions.length > 0 && (
        <Banner kind="bad">
          <h2>{words.contradictions}</h2>
          <Findings findings={contradictions} />
        </Banner>
      )}
      {remarks.length > 0 && (
        <Banner kind="warn">
          <h2>{words.remarks}</h2>
          <Findings findings={remarks} />
        </Banner>
      )}
    </>
  )
}

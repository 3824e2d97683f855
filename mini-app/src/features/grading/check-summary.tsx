/** Says what the copy check found, or why there is none; it decides nothing (INV-13). */
import { appAccuracy } from '@quan-triet/shared/i18n/vi/app-accuracy'
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { CopyCheck } from '@quan-triet/shared/models/copy-check'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { LinkButton } from '../../components/link-button.tsx'

const AccuracyLink = () => {
  const { essayId = '' } = useParams()
  return (
    <LinkButton kind="quiet" to={`/grading/accuracy?essay=${encodeURIComponent(essayId)}`}>
      {appAccuracy.link}
    </LinkButton>
  )
}

const Found = ({ check }: { check: CopyCheck }) => {
  const { flagged, coveredSyllables, ownSyllables, quotedSyllables, clusterSize, evasion } = check
  return (
    <Banner kind={flagged ? 'warn' : 'info'}>
      <p className="strong">
        {coveredSyllables !== null && coveredSyllables > 0
          ? words.checkFound(coveredSyllables, ownSyllables ?? 0)
          : words.checkClean}
      </p>
      {clusterSize !== null && clusterSize > 1 && <p>{words.checkGroup(clusterSize)}</p>}
      {quotedSyllables !== null && quotedSyllables > 0 && (
        <p>{words.checkQuoted(quotedSyllables)}</p>
      )}
      {evasion.map((kind) => (
        <p key={kind}>{words.evasion[kind]}</p>
      ))}
      <p className="soft">{words.decidesNothing}</p>
      <AccuracyLink />
    </Banner>
  )
}

const waiting = {
  cho: words.checkWaiting,
  hong: words.checkBroken,
} as const

export const CheckSummary = ({ check }: { check: CopyCheck | null }) => {
  if (check?.state === 'xong') return <Found check={check} />
  return (
    <Banner kind="info">
      <p>{check === null ? words.checkNone : waiting[check.state]}</p>
    </Banner>
  )
}

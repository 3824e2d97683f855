/** Shows whether the Official Account is signed in and until when, and leads the operator through signing it in. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appOperations as words } from '@quan-triet/shared/i18n/vi/app-operations'
import type { OaSignIn, OaStatus } from '@quan-triet/shared/models/operations'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useBeginSignIn, useCheckNow } from './api.ts'
import { Fact } from './fact.tsx'

const Facts = ({ oa }: { oa: OaStatus }) => (
  <dl className="office-facts">
    <Fact name={words.oaState}>{words.oaStates[oa.state]}</Fact>
    <Fact name={words.oaId}>{oa.oaId}</Fact>
    {oa.signedInAt !== null && <Fact name={words.signedInAt}>{formatDayTime(oa.signedInAt)}</Fact>}
    {oa.state === 'good' && oa.rotatesAt !== null && (
      <Fact name={words.rotatesAt}>{formatDayTime(oa.rotatesAt)}</Fact>
    )}
    {oa.state === 'good' && oa.endsAt !== null && (
      <Fact name={words.endsAt}>{formatDayTime(oa.endsAt)}</Fact>
    )}
    <Fact name={words.callbackUrl}>{oa.callbackUrl}</Fact>
    <Fact name={words.oaWebhookUrl}>{oa.webhookUrl}</Fact>
  </dl>
)

/** The page of Zalo opens by a link of its own: a window that a program opens later would be blocked. */
const SignInSheet = ({ signIn, onClose }: { signIn: OaSignIn; onClose: () => void }) => {
  const check = useCheckNow()
  return (
    <Sheet title={words.connect} onClose={onClose}>
      <p>{words.connectText(signIn.expiresAt)}</p>
      <a
        className="button button-primary button-wide"
        href={signIn.url}
        target="_blank"
        rel="noopener noreferrer"
      >
        {words.openZalo}
      </a>
      <ProblemBanner error={check.error} />
      <Button
        isWide
        isBusy={check.isPending}
        onPress={() => check.mutate(undefined, { onSuccess: onClose })}
      >
        {words.connected}
      </Button>
    </Sheet>
  )
}

export const OaCard = ({ oa }: { oa: OaStatus }) => {
  const begin = useBeginSignIn()
  return (
    <section className="card" aria-labelledby="oa-status">
      <h2 id="oa-status">{words.oaTitle}</h2>
      <Facts oa={oa} />
      {!oa.hasVerifier && oa.state !== 'good' && (
        <Banner kind="info">
          <p>{words.noVerifier}</p>
        </Banner>
      )}
      <ProblemBanner error={begin.error} />
      <div className="office-actions">
        <Button
          kind={oa.state === 'good' ? 'secondary' : 'primary'}
          isBusy={begin.isPending}
          onPress={() => begin.mutate()}
        >
          {oa.state === 'good' ? words.reconnect : words.connect}
        </Button>
      </div>
      {begin.data && <SignInSheet signIn={begin.data} onClose={begin.reset} />}
    </section>
  )
}

/** Chooses where a document goes beyond Zalo: mailboxes, the public page; and says where its issuer made it public. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appMailing } from '@quan-triet/shared/i18n/vi/app-mailing'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { DocumentReach } from '@quan-triet/shared/models/mailing'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { ApiProblem } from '../../lib/problem.ts'
import { useReach, useSetReach } from './api.ts'

type Wish = Pick<DocumentReach, 'circulation' | 'beyondZalo' | 'officialUrl'>

/** As the server takes it: https, and a whole host name. */
const ADDRESS = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s@]*)?$/i

const isAddress = ({ officialUrl }: Wish): boolean =>
  officialUrl === null || ADDRESS.test(officialUrl)

const PageLink = ({ url }: { url: string }) => (
  <p>
    <a href={url} target="_blank" rel="noreferrer">
      {appMailing.openPage}
    </a>
    <span className="soft"> {url}</span>
  </p>
)

/** An internal document that was to go to the page no longer can. */
const withCirculation = (wish: Wish, circulation: Wish['circulation']): Wish => ({
  circulation,
  officialUrl: circulation === 'noi_bo' ? null : wish.officialUrl,
  beyondZalo:
    circulation === 'noi_bo' && wish.beyondZalo === 'page_and_email' ? 'email' : wish.beyondZalo,
})

const beyondChoices = ({ circulation }: Wish) =>
  choicesOf(appMailing.beyonds).filter(
    ({ value }) => value !== 'page_and_email' || circulation === 'cong_khai',
  )

const Choices = ({ wish, onChange }: { wish: Wish; onChange: (wish: Wish) => void }) => (
  <>
    <ChoiceList
      legend={appMailing.circulation}
      choices={choicesOf(appMailing.circulations)}
      value={wish.circulation}
      onChange={(circulation) => onChange(withCirculation(wish, circulation))}
    />
    <ChoiceList
      legend={appMailing.beyond}
      hint={appMailing.beyondHint}
      choices={beyondChoices(wish)}
      value={wish.beyondZalo}
      onChange={(beyondZalo) => onChange({ ...wish, beyondZalo })}
    />
    {wish.circulation === 'noi_bo' ? (
      <p className="soft">{appMailing.pageOnlyPublic}</p>
    ) : (
      <TextField
        label={appMailing.officialUrl}
        hint={appMailing.officialUrlHint}
        value={wish.officialUrl ?? ''}
        onChange={(text) => onChange({ ...wish, officialUrl: text.trim() || null })}
        error={isAddress(wish) ? undefined : appMailing.officialUrlWrong}
        input={{ inputMode: 'url', autoCapitalize: 'none', maxLength: 500 }}
      />
    )}
  </>
)

const Refusal = ({ id, error }: { id: string; error: Error | null }) =>
  error instanceof ApiProblem && error.code === 'not_confirmed_not_secret' ? (
    <Banner kind="warn">
      <p>{appMailing.confirmFirst}</p>
      <LinkButton to={`/publishing/${id}/not-secret`}>{appMailing.toConfirm}</LinkButton>
    </Banner>
  ) : (
    <ProblemBanner error={error} />
  )

const Form = ({ id, reach }: { id: string; reach: DocumentReach }) => {
  const [wish, setWish] = useState<Wish>(reach)
  const [isAsked, setAsked] = useState(false)
  const save = useSetReach(id)
  const goesPublic = wish.beyondZalo === 'page_and_email' && reach.pageUrl === null
  const { circulation, beyondZalo, officialUrl } = wish
  const send = () =>
    save.mutate({ circulation, beyondZalo, officialUrl }, { onSettled: () => setAsked(false) })
  return (
    <>
      <Choices wish={wish} onChange={setWish} />
      {beyondZalo !== 'none' && (
        <p>
          {reach.isMailSetUp
            ? appMailing.reached(formatCount(reach.mailboxes))
            : appMailing.mailNotSetUp}
        </p>
      )}
      <Refusal id={id} error={save.error} />
      {save.isSuccess && <Banner kind="good">{appMailing.saved}</Banner>}
      {reach.pageUrl !== null && <PageLink url={reach.pageUrl} />}
      <Button
        kind="primary"
        isBusy={save.isPending}
        isDisabled={!isAddress(wish)}
        onPress={() => (goesPublic ? setAsked(true) : send())}
      >
        {appMailing.save}
      </Button>
      {isAsked && (
        <ConfirmSheet
          title={appMailing.publishTitle}
          text={appMailing.publishText}
          confirmWords={appMailing.publishConfirm}
          isBusy={save.isPending}
          error={null}
          onConfirm={send}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

export const ReachScreen = () => {
  const { id = '' } = useParams()
  const reach = useReach(id)
  return (
    <Screen
      title={appMailing.reachTitle}
      back={{ to: `/publishing/${id}`, label: appPublishing.partsTitle }}
    >
      <QueryView query={reach}>{(data) => <Form id={id} reach={data} />}</QueryView>
    </Screen>
  )
}

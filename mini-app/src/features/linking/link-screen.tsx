/** Shows a person which Zalo accounts are linked, and links, unlinks and turns notifications on and off. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appConsent } from '@quan-triet/shared/i18n/vi/app-consent'
import { appLinking } from '@quan-triet/shared/i18n/vi/app-linking'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import type { MyLinks } from '@quan-triet/shared/models/linking'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ConsentSheet } from '../../components/consent-sheet.tsx'
import { LinkCodeCard } from '../../components/link-code-card.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RefusalBanner } from '../../components/refusal-banner.tsx'
import { Screen } from '../../components/screen.tsx'
import { isInZalo } from '../../lib/place.ts'
import { useLinkOa, useLinks, useNotifications, usePersonCode } from './api.ts'
import { LinkedAccount } from './linked-account.tsx'

const words = appLinking.links

const botHints = ({ bot, botUsers }: MyLinks): string[] => [
  ...(bot && !bot.mayWrite ? [words.botSilent] : []),
  ...(bot ? [] : [words.botRoom(botUsers.used, botUsers.limit)]),
]

const oaHints = ({ oa }: MyLinks): string[] => {
  if (!oa) return []
  return [oa.opensUntil === null ? words.oaClosed : words.oaOpen(formatDayTime(oa.opensUntil))]
}

const Code = ({ links, onCode }: { links: MyLinks; onCode: () => void }) => {
  const code = usePersonCode()
  const linkOa = useLinkOa()
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="stack-s" aria-labelledby="code">
      <h2 id="code">{words.codeTitle}</h2>
      <p>{words.codeText}</p>
      <p className="strong">{words.codeWarning}</p>
      {code.data && <LinkCodeCard key={code.data.code} code={code.data} text={words.codeUse} />}
      <ProblemBanner error={code.error} />
      <Button
        kind={code.data ? 'secondary' : 'primary'}
        isWide
        isBusy={code.isPending}
        onPress={() => code.mutate(undefined, { onSuccess: onCode })}
      >
        {code.data ? words.newCode : words.getCode}
      </Button>
      {links.ways.includes('oa') && links.oa === null && isInZalo() && (
        <>
          <p className="soft">{words.oaQuickHint}</p>
          <ProblemBanner error={linkOa.error} />
          {linkOa.data === false && (
            <Banner kind="info">
              <p>{words.oaUnknown}</p>
            </Banner>
          )}
          <Button isWide isBusy={linkOa.isPending} onPress={() => setAsking(true)}>
            {words.oaQuick}
          </Button>
          {isAsking && (
            <ConsentSheet
              why={appConsent.info}
              onGoOn={() => linkOa.mutate()}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      )}
    </section>
  )
}

const Notifications = ({ since }: { since: MyLinks['notifiedSince'] }) => {
  const turn = useNotifications()
  const [isAsking, setAsking] = useState(false)
  const isOn = since !== null
  return (
    <section className="stack-s" aria-labelledby="notify">
      <h2 id="notify">{words.notify}</h2>
      <p>{isOn ? words.notifyOn(formatDayTime(since)) : words.notifyOff}</p>
      <ProblemBanner error={turn.error} />
      {turn.data && <RefusalBanner refused={turn.data} />}
      <Button
        isWide
        isBusy={turn.isPending}
        onPress={() => (isOn ? turn.mutate(false) : setAsking(true))}
      >
        {isOn ? words.turnOff : words.turnOn}
      </Button>
      {isAsking && (
        <ConsentSheet
          why={appConsent.notify}
          onGoOn={() => turn.mutate(true)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

const Accounts = ({ links }: { links: MyLinks }) => {
  const { ways, bot, oa } = links
  return (
    <ul className="list">
      {(ways.includes('bot') || bot) && (
        <LinkedAccount way="bot" since={bot?.linkedAt ?? null} hints={botHints(links)} />
      )}
      {(ways.includes('oa') || oa) && (
        <LinkedAccount way="oa" since={oa?.linkedAt ?? null} hints={oaHints(links)} />
      )}
    </ul>
  )
}

/** Changes once a code was sent: it is of no use any more. */
const linkingOf = ({ bot, oa }: MyLinks): string => [bot?.linkedAt, oa?.linkedAt].join(' ')

const Links = ({ links, onCode }: { links: MyLinks; onCode: () => void }) => {
  const hasChat = links.ways.includes('bot') || links.ways.includes('oa')
  return (
    <>
      <p>{words.intro}</p>
      {hasChat ? <Accounts links={links} /> : <p className="empty">{words.noWay}</p>}
      {hasChat && <Code key={linkingOf(links)} links={links} onCode={onCode} />}
      {links.ways.includes('mini_app') && <Notifications since={links.notifiedSince} />}
    </>
  )
}

export const LinkScreen = () => {
  const [isWaiting, setWaiting] = useState(false)
  const links = useLinks(isWaiting)
  return (
    <Screen title={words.title} back={{ to: '/my-data', label: appMyData.title }}>
      <QueryView query={links}>
        {(data) => <Links links={data} onCode={() => setWaiting(true)} />}
      </QueryView>
    </Screen>
  )
}

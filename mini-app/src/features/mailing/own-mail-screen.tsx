/** Lets a person get parts at the own e-mail address, change it, or stop. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appMailing } from '@quan-triet/shared/i18n/vi/app-mailing'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import type { Mailbox } from '@quan-triet/shared/models/mailing'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { AddressField } from '../../components/address-field.tsx'
import { useOwnMail, useStopOwn, useSubscribe } from './api.ts'
import { looksLikeAddress } from '../../lib/looks-like-address.ts'

const AddressForm = ({ onDone }: { onDone: () => void }) => {
  const [address, setAddress] = useState('')
  const subscribe = useSubscribe()
  return (
    <section className="stack">
      <AddressField value={address} onChange={setAddress} />
      <p className="soft">{appMailing.privacy}</p>
      <ProblemBanner error={subscribe.error} />
      <Button
        kind="primary"
        isBusy={subscribe.isPending}
        isDisabled={!looksLikeAddress(address)}
        onPress={() => subscribe.mutate(address, { onSuccess: onDone })}
      >
        {appMailing.subscribe}
      </Button>
    </section>
  )
}

const StateBanner = ({ mailbox }: { mailbox: Mailbox }) => {
  if (mailbox.state === 'confirmed')
    return <Banner kind="good">{appMailing.confirmed(mailbox.address)}</Banner>
  if (mailbox.state === 'bounced')
    return <Banner kind="warn">{appMailing.bounced(mailbox.address)}</Banner>
  return (
    <Banner kind="info">
      {appMailing.waiting(mailbox.address, formatDayTime(mailbox.confirmUntil))}
    </Banner>
  )
}

const Stop = () => {
  const [isAsked, setAsked] = useState(false)
  const stop = useStopOwn()
  return (
    <>
      <Button onPress={() => setAsked(true)}>{appMailing.stop}</Button>
      {isAsked && (
        <ConfirmSheet
          title={appMailing.stopTitle}
          text={appMailing.stopText}
          confirmWords={appMailing.stopConfirm}
          isBusy={stop.isPending}
          error={stop.error}
          onConfirm={() => stop.mutate(undefined, { onSuccess: () => setAsked(false) })}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

const Held = ({ mailbox }: { mailbox: Mailbox }) => {
  const [isChanging, setChanging] = useState(false)
  const again = useSubscribe()
  if (isChanging) return <AddressForm onDone={() => setChanging(false)} />
  return (
    <section className="stack">
      <StateBanner mailbox={mailbox} />
      <ProblemBanner error={again.error} />
      <div className="line">
        {mailbox.state === 'waiting' && (
          <Button isBusy={again.isPending} onPress={() => again.mutate(mailbox.address)}>
            {appMailing.askMyselfAgain}
          </Button>
        )}
        <Button onPress={() => setChanging(true)}>{appMailing.change}</Button>
        <Stop />
      </div>
    </section>
  )
}

export const OwnMailScreen = () => {
  const mail = useOwnMail()
  return (
    <Screen title={appMailing.title} back={{ to: '/my-data', label: appMyData.title }}>
      <p>{appMailing.intro}</p>
      <QueryView query={mail}>
        {({ isSetUp, mailbox }) => {
          if (mailbox !== null) return <Held mailbox={mailbox} />
          if (!isSetUp) return <Banner kind="info">{appMailing.notSetUp}</Banner>
          return <AddressForm onDone={() => undefined} />
        }}
      </QueryView>
    </Screen>
  )
}

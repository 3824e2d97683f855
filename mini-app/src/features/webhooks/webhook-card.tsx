/** Shows one program: where it listens, what it is told, how it stands, and what can be done about it. */
import { appWebhooks as words } from '@quan-triet/shared/i18n/vi/app-webhooks'
import type { Webhook } from '@quan-triet/shared/models/webhook'
import { webhookEventLabels } from '@quan-triet/shared/vocabulary/webhook-events'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useRemove, useRotate, useSwitch, useTest } from './api.ts'
import { Recent } from './recent.tsx'
import { SecretSheet } from './secret-sheet.tsx'

interface Props {
  webhook: Webhook
  unitId: string
}

const Standing = ({
  webhook: { stopped, failingSince, oldSecretUntil },
}: Pick<Props, 'webhook'>) => (
  <>
    {stopped && (
      <Banner kind="warn">
        <p>{words.stopped(stopped.cause, stopped.at)}</p>
      </Banner>
    )}
    {!stopped && failingSince === null && <Chip kind="good">{words.working}</Chip>}
    {!stopped && failingSince !== null && (
      <Banner kind="warn">
        <p>{words.failing(failingSince)}</p>
      </Banner>
    )}
    {oldSecretUntil !== null && <p className="soft">{words.oldUntil(oldSecretUntil)}</p>}
  </>
)

const Rotate = ({ webhook, unitId }: Props) => {
  const [isAsked, setAsked] = useState(false)
  const rotate = useRotate(unitId)
  const close = () => {
    setAsked(false)
    rotate.reset()
  }
  return (
    <>
      <Button label={words.rotateOf(webhook.name)} onPress={() => setAsked(true)}>
        {words.rotate}
      </Button>
      {isAsked && !rotate.data && (
        <ConfirmSheet
          title={words.rotateTitle}
          text={words.rotateText}
          confirmWords={words.rotate}
          isBusy={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate(webhook.id)}
          onClose={close}
        />
      )}
      {rotate.data && <SecretSheet secret={rotate.data.secret} onClose={close} />}
    </>
  )
}

const Switch = ({ webhook, unitId }: Props) => {
  const [isAsked, setAsked] = useState(false)
  const change = useSwitch(unitId)
  const { id, name, stopped } = webhook
  const turn = (isOn: boolean) => change.mutate({ id, isOn }, { onSuccess: () => setAsked(false) })
  if (stopped)
    return (
      <Button label={words.startOf(name)} isBusy={change.isPending} onPress={() => turn(true)}>
        {words.start}
      </Button>
    )
  return (
    <>
      <Button label={words.stopOf(name)} onPress={() => setAsked(true)}>
        {words.stop}
      </Button>
      {isAsked && (
        <ConfirmSheet
          title={words.stopTitle}
          text={words.stopText}
          confirmWords={words.stop}
          isBusy={change.isPending}
          error={change.error}
          onConfirm={() => turn(false)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

const Remove = ({ webhook, unitId }: Props) => {
  const [isAsked, setAsked] = useState(false)
  const remove = useRemove(unitId)
  return (
    <>
      <Button label={words.removeOf(webhook.name)} onPress={() => setAsked(true)}>
        {words.remove}
      </Button>
      {isAsked && (
        <ConfirmSheet
          title={words.removeTitle}
          text={words.removeText}
          confirmWords={words.remove}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(webhook.id)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

export const WebhookCard = ({ webhook, unitId }: Props) => {
  const test = useTest(webhook.id)
  return (
    <li className="card stack-s">
      <h2>{webhook.name}</h2>
      <p>{webhook.url}</p>
      <Standing webhook={webhook} />
      <ul className="stack-xs">
        {webhook.events.map((event) => (
          <li key={event}>{webhookEventLabels[event]}</li>
        ))}
      </ul>
      <ProblemBanner error={test.error} />
      <div className="office-actions">
        {!webhook.stopped && (
          <Button
            label={words.testOf(webhook.name)}
            isBusy={test.isPending}
            onPress={() => test.mutate()}
          >
            {words.test}
          </Button>
        )}
        <Switch webhook={webhook} unitId={unitId} />
        <Rotate webhook={webhook} unitId={unitId} />
        <Remove webhook={webhook} unitId={unitId} />
      </div>
      <FoldedSection title={words.recentOf(webhook.name)}>
        <Recent id={webhook.id} />
      </FoldedSection>
    </li>
  )
}

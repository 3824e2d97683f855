/** Plans a review from the words of its source; the dates read out of them are shown before anything is saved (TV-12). */
import { appReviews as words } from '@quan-triet/shared/i18n/vi/app-reviews'
import type { Reviews } from '@quan-triet/shared/models/review'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useCampaignsOf, usePlanReview } from './api.ts'
import { useReviewDraft } from './use-review-draft.ts'

type Typed = ReturnType<typeof useReviewDraft>

const CampaignField = ({ typed: { draft, change }, unitId }: { typed: Typed; unitId: string }) => {
  const campaigns = useCampaignsOf(unitId).data?.campaigns ?? []
  if (campaigns.length === 0) return null
  return (
    <SelectField
      label={words.campaign}
      choices={[
        { value: '', label: words.noCampaign },
        ...campaigns.map(({ id, title }) => ({ value: String(id), label: title })),
      ]}
      value={draft.campaignId ?? ''}
      onChange={(chosen) =>
        change({ campaignId: campaigns.find(({ id }) => id === chosen)?.id ?? null })
      }
    />
  )
}

/** Asked for where the wording says "hàng năm" alone. */
const Years = ({ typed: { draft, change, isWrongYear } }: { typed: Typed }) => (
  <>
    <p>{words.asksYears}</p>
    <TextField
      label={words.firstYear}
      value={draft.firstYear}
      onChange={(firstYear) => change({ firstYear })}
      error={isWrongYear ? words.wrongYear : undefined}
      input={{ inputMode: 'numeric', maxLength: 4, autoComplete: 'off' }}
    />
    <DayField
      label={words.lastDay}
      value={draft.lastDay}
      onChange={(lastDay) => change({ lastDay })}
    />
  </>
)

const Reading = ({ typed: { reading, dueAts } }: { typed: Typed }) => {
  if (reading.isError) return <ProblemBanner error={reading.error} />
  if (reading.data?.kind === 'unreadable')
    return (
      <Banner kind="warn">
        <p>{words.unreadable}</p>
      </Banner>
    )
  if (reading.data?.kind !== 'dates') return null
  if (dueAts.length === 0)
    return (
      <Banner kind="warn">
        <p>{words.noDates}</p>
      </Banner>
    )
  return (
    <Banner kind="info">
      <p>{words.readAs(dueAts.length)}</p>
      <ul>
        {dueAts.map((dueAt) => (
          <li key={dueAt} className="strong">
            {words.due(dueAt)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

export const PlanSheet = ({ data, onClose }: { data: Reviews; onClose: () => void }) => {
  const typed = useReviewDraft(data)
  const { draft, change } = typed
  const plan = usePlanReview()
  return (
    <Sheet title={words.plan} onClose={onClose}>
      <SelectField
        label={words.kind}
        choices={choicesOf(words.kinds)}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={draft.title}
        onChange={(title) => change({ title })}
        input={{ maxLength: 200 }}
      />
      <CampaignField typed={typed} unitId={data.unit.id} />
      <TextField
        label={words.wording}
        hint={words.wordingHint}
        value={draft.wording}
        onChange={(wording) => change({ wording })}
        input={{ maxLength: 200, autoComplete: 'off' }}
      />
      {typed.isYearly && <Years typed={typed} />}
      <Reading typed={typed} />
      <ProblemBanner error={plan.error} />
      <Button
        kind="primary"
        isBusy={plan.isPending}
        isDisabled={!typed.isWhole}
        onPress={() => plan.mutate(typed.input(), { onSuccess: onClose })}
      >
        {words.save}
      </Button>
    </Sheet>
  )
}

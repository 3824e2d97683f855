/** Shows a plan to who reviews it: its text with remarks beside it, the versions before, the checklist, the decision (S2-09). */
import { appPlanReviews as words } from '@quan-triet/shared/i18n/vi/app-plan-reviews'
import type { PlanReview } from '@quan-triet/shared/models/plan-review'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useReview } from './api.ts'
import { UNSEEN } from './checklist.tsx'
import { Changes, Whole } from './content.tsx'
import { Decision } from './decision.tsx'
import { Decided, Earlier, OpenChildren } from './earlier.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { Remarks } from './remark.tsx'
import { RowFacts } from './row-facts.tsx'

const WHOLE = 'whole'

interface Props {
  review: PlanReview
  isWaiting: boolean
}

const Top = ({ review, isWaiting }: Props) => {
  const { row, version, content } = review
  const isDecided = review.decisions.some((one) => one.version === version)
  return (
    <section className="card" aria-labelledby="review-top">
      <h2 id="review-top">{row.unit.nameOrg}</h2>
      <p className="strong">{content.title}</p>
      <p>{words.version(version)}</p>
      <RowFacts row={row} isWaiting={isWaiting} />
      <Decided review={review} />
      {isWaiting && row.bar !== null && (
        <Banner kind="info">
          <p>{words.bars[row.bar]}</p>
        </Banner>
      )}
      {!isWaiting && !isDecided && (
        <Banner kind="info">
          <p>{words.notWaiting}</p>
        </Banner>
      )}
    </section>
  )
}

/** Only those one level up write down what was decided on paper. */
const Paper = ({ review }: { review: PlanReview }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="office-actions">
      <Button onPress={() => setOpen(true)}>{words.paper}</Button>
      {isOpen && <PaperSheet review={review} onClose={() => setOpen(false)} />}
    </div>
  )
}

const Page = ({ review }: { review: PlanReview }) => {
  const { row, version, versions, paperReviewers } = review
  const [view, setView] = useState(WHOLE)
  const [checklist, setChecklist] = useState(UNSEEN)
  const earlier = versions.filter((one) => one.version < version)
  const { isWaiting } = review
  const mayDecide = isWaiting && row.bar === null
  return (
    <>
      <Top review={review} isWaiting={isWaiting} />
      <Earlier review={review} />
      <OpenChildren review={review} />
      {earlier.length > 0 && (
        <SelectField
          label={words.view}
          choices={[
            { value: WHOLE, label: words.whole },
            ...earlier.map((one) => ({
              value: String(one.version),
              label: words.comparedWith(one.version),
            })),
          ]}
          value={view}
          onChange={setView}
        />
      )}
      {view === WHOLE ? (
        <Whole review={review} mayDecide={mayDecide} />
      ) : (
        <Changes review={review} before={Number(view)} />
      )}
      <Remarks review={review} pieceId={null} piece={words.general} mayDecide={mayDecide} />
      {isWaiting && paperReviewers.length > 0 && <Paper review={review} />}
      {mayDecide && <Decision review={review} checklist={checklist} onChange={setChecklist} />}
    </>
  )
}

export const ReviewScreen = () => {
  const { planId = '' } = useParams()
  const review = useReview(planId)
  return (
    <Screen
      title={words.titleOf(review.data?.row.kind ?? 'tap_the')}
      back={{ to: '/office/plan-reviews', label: words.title }}
      isWide
    >
      <QueryView query={review}>{(data) => <Page key={data.version} review={data} />}</QueryView>
    </Screen>
  )
}

/** Writes a remark beside a paragraph or task, and shows those that stand there. */
import { appPlanReviews as words } from '@quan-triet/shared/i18n/vi/app-plan-reviews'
import type { PlanRemark } from '@quan-triet/shared/models/plan'
import type { PlanReview } from '@quan-triet/shared/models/plan-review'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useRemoveRemark, useWriteRemark } from './api.ts'

const LONGEST = 4000

interface StandingProps {
  planId: string
  remark: PlanRemark
  mayRemove: boolean
}

const Standing = ({ planId, remark, mayRemove }: StandingProps) => {
  const remove = useRemoveRemark(planId, remark.id)
  return (
    <div className="plan-quote stack-xs">
      <p className="soft">{remark.isOwn ? words.ownRemark : words.otherRemark}</p>
      <p className="plan-text">{remark.text}</p>
      {remark.isOwn && mayRemove && (
        <div>
          <Button
            kind="quiet"
            label={words.removeRemarkOf(remark.text)}
            isBusy={remove.isPending}
            onPress={() => remove.mutate()}
          >
            {words.removeRemark}
          </Button>
        </div>
      )}
      <ProblemBanner error={remove.error} />
    </div>
  )
}

interface Props {
  review: PlanReview
  /** Of the line or task; null: about the whole. */
  pieceId: string | null
  /** What the remark is about, for those who listen. */
  piece: string
  mayDecide: boolean
}

const WriteSheet = ({
  review,
  pieceId,
  piece,
  onClose,
}: Omit<Props, 'mayDecide'> & { onClose: () => void }) => {
  const [text, setText] = useState('')
  const write = useWriteRemark(review.row.planId)
  const save = (): void =>
    write.mutate({ version: review.version, pieceId, text: text.trim() }, { onSuccess: onClose })
  return (
    <Sheet title={pieceId === null ? piece : words.remarkOf(piece)} onClose={onClose}>
      <LongTextField
        label={words.remarkText}
        hint={words.remarkHint}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
      />
      <ProblemBanner error={write.error} />
      <Button
        kind="primary"
        isBusy={write.isPending}
        isDisabled={text.trim() === ''}
        onPress={save}
      >
        {words.saveRemark}
      </Button>
    </Sheet>
  )
}

export const Remarks = ({ mayDecide, ...about }: Props) => {
  const { review, pieceId, piece } = about
  const [isOpen, setOpen] = useState(false)
  const here = review.remarks.filter(
    (one) => one.pieceId === pieceId && one.version === review.version,
  )
  if (here.length === 0 && !mayDecide) return null
  return (
    <div className="review-remarks stack-xs">
      {here.map((remark) => (
        <Standing
          key={remark.id}
          planId={review.row.planId}
          remark={remark}
          mayRemove={mayDecide}
        />
      ))}
      {mayDecide && (
        <div>
          {pieceId === null ? (
            <Button onPress={() => setOpen(true)}>{words.remarkGeneral}</Button>
          ) : (
            <Button kind="quiet" label={words.remarkOf(piece)} onPress={() => setOpen(true)}>
              {words.remark}
            </Button>
          )}
        </div>
      )}
      {isOpen && <WriteSheet {...about} onClose={() => setOpen(false)} />}
    </div>
  )
}

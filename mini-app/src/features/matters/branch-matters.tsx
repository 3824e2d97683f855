/** Lists what the branch has been sent, what waits for an answer first, and lets it be answered and closed. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import type { BranchMatter, BranchMatters } from '@quan-triet/shared/models/matter'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { AnswerSheet } from './answer-sheet.tsx'
import { useBranchMatters, useCloseRecommendation } from './api.ts'
import { MatterRow } from './matter-row.tsx'

const waits = ({ matter }: BranchMatter): boolean =>
  matter.answer === null && matter.content !== null

/** What is gathered upwards is answered from there. */
const mayAnswer = (one: BranchMatter): boolean =>
  waits(one) &&
  (one.matter.kind === 'question' || ['ghi_nhan', 'phan_loai'].includes(one.matter.state))

const senderOf = ({ matter, sender }: BranchMatter): string | null => {
  if (matter.hidesName) return words.senderHidden
  return sender === null ? null : words.sender(sender)
}

const CloseButton = ({ id, number }: { id: string; number: number }) => {
  const [isAsking, setAsking] = useState(false)
  const close = useCloseRecommendation(id)
  return (
    <>
      <Button label={words.closeOf(number)} onPress={() => setAsking(true)}>
        {words.close}
      </Button>
      {isAsking && (
        <ConfirmSheet
          title={words.closeOf(number)}
          text={words.closeText}
          confirmWords={words.close}
          isBusy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

const AnswerButton = ({ one }: { one: BranchMatter }) => {
  const { matter } = one
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        kind="mark"
        label={words.replyOf(matter.kind, matter.number)}
        onPress={() => setOpen(true)}
      >
        {words.reply}
      </Button>
      {isOpen && (
        <AnswerSheet matter={matter} text={text} onText={setText} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

const Rows = ({ matters }: { matters: BranchMatter[] }) => (
  <ul className="list">
    {matters.map((one) => (
      <MatterRow key={one.matter.id} matter={one.matter} sender={senderOf(one)}>
        {mayAnswer(one) && <AnswerButton one={one} />}
        {one.matter.kind === 'recommendation' && one.matter.state === 'tra_loi_tai_cho' && (
          <CloseButton id={one.matter.id} number={one.matter.number} />
        )}
      </MatterRow>
    ))}
  </ul>
)

const Content = ({ campaignTitle, matters }: BranchMatters) => {
  const waiting = matters.filter(waits)
  const done = matters.filter((one) => !waits(one))
  if (matters.length === 0) return <p className="empty">{words.branchNone}</p>
  return (
    <>
      <p className="soft">{campaignTitle}</p>
      <p className="strong">
        {waiting.length === 0 ? words.waitingNone : words.waiting(formatCount(waiting.length))}
      </p>
      {waiting.length > 0 && <Rows matters={waiting} />}
      {done.length > 0 && (
        <FoldedSection title={words.answered(formatCount(done.length))}>
          <Rows matters={done} />
        </FoldedSection>
      )}
    </>
  )
}

export const BranchList = () => {
  const branch = useBranchMatters()
  return (
    <section className="stack-s" aria-labelledby="branch-matters">
      <h2 id="branch-matters">{words.branch}</h2>
      <QueryView query={branch}>{(data) => <Content {...data} />}</QueryView>
    </section>
  )
}

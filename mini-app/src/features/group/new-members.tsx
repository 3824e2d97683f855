/** Lists who came into an Official Account's group and is known to nobody, and asks the secretary who each is. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appLinking } from '@quan-triet/shared/i18n/vi/app-linking'
import type { GroupPage, NewMember } from '@quan-triet/shared/models/linking'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useConfirmMember } from './api.ts'

const words = appLinking.group

interface SheetProps {
  member: NewMember
  people: GroupPage['people']
  onClose: () => void
}

const ConfirmMemberSheet = ({ member, people, onClose }: SheetProps) => {
  const [as, setAs] = useState<'member' | 'guest'>('member')
  const [chosen, setChosen] = useState('')
  const confirm = useConfirmMember()
  const person = people.find(({ personId }) => personId === chosen)
  const isComplete = as === 'guest' || person !== undefined
  const send = () => {
    const answer =
      as === 'member' && person
        ? { as: 'member' as const, personId: person.personId }
        : { as: 'guest' as const }
    if (isComplete) confirm.mutate({ id: member.id, ...answer }, { onSuccess: onClose })
  }
  return (
    <Sheet title={words.confirmTitle(member.numberEnd)} onClose={onClose}>
      <ChoiceList
        legend={words.confirmAs}
        choices={choicesOf(words.choices)}
        value={as}
        onChange={setAs}
      />
      {as === 'member' && (
        <>
          <SelectField
            label={words.who}
            choices={[
              { value: '', label: words.chooseName },
              ...people.map(({ personId, fullName }) => ({
                value: String(personId),
                label: fullName,
              })),
            ]}
            value={chosen}
            onChange={setChosen}
          />
          <p className="soft">{words.confirmHint}</p>
        </>
      )}
      <ProblemBanner error={confirm.error} />
      <Button kind="primary" isBusy={confirm.isPending} isDisabled={!isComplete} onPress={send}>
        {words.confirm}
      </Button>
    </Sheet>
  )
}

export const NewMembers = ({ page: { newMembers, people } }: { page: GroupPage }) => {
  const [open, setOpen] = useState<NewMember | null>(null)
  return (
    <section className="stack-s" aria-labelledby="new-members">
      <h2 id="new-members">{words.newTitle(newMembers.length)}</h2>
      <Banner kind="warn">
        <p>{words.newText}</p>
      </Banner>
      <ul className="list">
        {newMembers.map((member) => (
          <li className="row row-wrap" key={member.id}>
            <span className="grow">
              {words.newMember(formatDayTime(member.joinedAt), member.numberEnd)}
            </span>
            <Button label={words.confirmOf(member.numberEnd)} onPress={() => setOpen(member)}>
              {words.confirm}
            </Button>
          </li>
        ))}
      </ul>
      <p className="soft">{words.outsider}</p>
      {open && <ConfirmMemberSheet member={open} people={people} onClose={() => setOpen(null)} />}
    </section>
  )
}

/** Shows what is left to decide after units changed, and lets each thing be settled. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appTree } from '@quan-triet/shared/i18n/vi/app-tree'
import type { RebindingItem, SettleRebindingInput } from '@quan-triet/shared/models/org-unit'
import { rebindingLabels } from '@quan-triet/shared/vocabulary/rebinding-kinds'
import { type Role, roleLabels } from '@quan-triet/shared/vocabulary/roles'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useRebindings, useSettleRebinding } from './api.ts'
import { asUnitId } from './unit-screen.tsx'

const wordsOf = ({ kind, subject, count }: RebindingItem): string => {
  if (kind === 'nhom') return appTree.item.nhom(subject)
  if (kind !== 'vai_tro') return appTree.item[kind](formatCount(count))
  return appTree.item.vai_tro(isRole(subject) ? roleLabels[subject] : subject)
}

const isRole = (text: string): text is Role => Object.hasOwn(roleLabels, text)

const SettleSheet = ({ item, onClose }: { item: RebindingItem; onClose: () => void }) => {
  const [note, setNote] = useState('')
  const settle = useSettleRebinding()
  const act = (action: SettleRebindingInput['action']) =>
    settle.mutate({ id: item.id, action, note }, { onSuccess: onClose })
  return (
    <Sheet title={appTree.settleTitle} onClose={onClose}>
      <p className="strong">{wordsOf(item)}</p>
      <p className="soft">{appTree.itemFrom(item.from.nameOrg, item.unit.nameOrg)}</p>
      <TextField label={appTree.note} value={note} onChange={setNote} input={{ maxLength: 500 }} />
      <ProblemBanner error={settle.error} />
      {item.kind === 'nhom' ? (
        <>
          <Button kind="primary" isBusy={settle.isPending} onPress={() => act('gan')}>
            {appTree.bindGroup}
          </Button>
          <Button isWide isBusy={settle.isPending} onPress={() => act('ket_thuc')}>
            {appTree.endGroup}
          </Button>
        </>
      ) : (
        <Button kind="primary" isBusy={settle.isPending} onPress={() => act('xong')}>
          {appTree.markDone}
        </Button>
      )}
    </Sheet>
  )
}

const Item = ({ item, onSettle }: { item: RebindingItem; onSettle: () => void }) => (
  <li className="row row-wrap">
    <span className="grow stack-xs">
      <span className="soft">{rebindingLabels[item.kind]}</span>
      <span className="strong">{wordsOf(item)}</span>
      <span className="soft">{appTree.itemFrom(item.from.nameOrg, item.unit.nameOrg)}</span>
      {item.note && <span>{item.note}</span>}
    </span>
    {item.doneAt === null ? (
      <span className="line">
        {item.kind === 'vai_tro' && (
          <LinkButton to={`/office/roles?unit=${encodeURIComponent(item.unit.id)}`}>
            {appTree.toRoles}
          </LinkButton>
        )}
        <Button label={`${appTree.settleTitle}: ${wordsOf(item)}`} onPress={onSettle}>
          {appTree.settleTitle}
        </Button>
      </span>
    ) : (
      <Chip kind="good">{appTree.itemDone}</Chip>
    )}
  </li>
)

export const RebindingsScreen = () => {
  const [params] = useSearchParams()
  const unit = params.get('unit')
  const list = useRebindings(unit === null ? undefined : asUnitId(unit))
  const [open, setOpen] = useState<RebindingItem | null>(null)
  const back = unit === null ? '/office/tree' : `/office/tree/${unit}`
  return (
    <Screen title={appTree.rebindingTitle} back={{ to: back, label: appTree.title }} isWide>
      <QueryView query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">{appTree.rebindingNone}</p>
          ) : (
            <ul className="list">
              {items.map((item) => (
                <Item key={item.id} item={item} onSettle={() => setOpen(item)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {open && <SettleSheet item={open} onClose={() => setOpen(null)} />}
    </Screen>
  )
}

/** Shows one part for reading: large text, the secretary's note, the contents, the tools, the way on. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import { useEffect } from 'react'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { keptPartKey } from '../../lib/part-query.ts'
import { isClosed, isOffline } from '../../lib/problem.ts'
import { forget } from '../../lib/storage.ts'
import { usePart } from './api.ts'
import { ReadPart } from './read-part.tsx'

const BACK = { to: '/parts', label: appReading.title }

/** Taken back since it was kept: what the house no longer gives, the device does not, either. */
const Gone = ({ id }: { id: string }) => {
  useEffect(() => forget(keptPartKey(id)), [id])
  return (
    <Screen title={appReading.title} back={BACK}>
      <Banner kind="warn">
        <p>{appReading.gone}</p>
      </Banner>
      <LinkButton to="/parts">{appReading.title}</LinkButton>
    </Screen>
  )
}

export const ReaderScreen = () => {
  const { id = '' } = useParams()
  const part = usePart(id)
  if (isClosed(part.error)) return <Gone id={id} />
  if (part.data)
    return (
      <ReadPart part={part.data}>
        {part.isError && (
          <Banner kind="warn">
            <p>{isOffline(part.error) ? appCommon.offlineShown : appCommon.staleShown}</p>
          </Banner>
        )}
      </ReadPart>
    )
  return (
    <Screen title={appReading.title} back={BACK}>
      <QueryView query={part}>{() => null}</QueryView>
    </Screen>
  )
}

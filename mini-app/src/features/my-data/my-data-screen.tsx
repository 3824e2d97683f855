/** Shows the person all that is held about him or her, with a copy to take, requests to make, and consent to withdraw. */
import { appLinking } from '@quan-triet/shared/i18n/vi/app-linking'
import { appMyData } from '@quan-triet/shared/i18n/vi/app-my-data'
import type { DataFormat } from '@quan-triet/shared/models/my-data'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { useMe } from '../../lib/me.ts'
import { isInZalo } from '../../lib/place.ts'
import { useDownload } from './api.ts'
import { HeldData } from './held-data.tsx'
import { OwnRequests } from './own-requests.tsx'
import { Safety } from './safety.tsx'

const atDesk: readonly DataFormat[] = ['html', 'pdf', 'json']
/** Zalo keeps no pages and no JSON. */
const inZalo: readonly DataFormat[] = ['pdf']

const copyWords: Record<DataFormat, string> = {
  html: appMyData.copyPage,
  pdf: appMyData.copyPdf,
  json: appMyData.copyJson,
}

const Copy = () => {
  const save = useDownload()
  const isOnPhone = isInZalo()
  return (
    <section className="stack-s" aria-labelledby="copy">
      <h2 id="copy">{appMyData.copyTitle}</h2>
      <p className="soft">{isOnPhone ? appMyData.copyHintOnPhone : appMyData.copyHint}</p>
      <ProblemBanner error={save.error} />
      <div className="line">
        {(isOnPhone ? inZalo : atDesk).map((format) => (
          <Button
            key={format}
            isBusy={save.isPending && save.variables === format}
            onPress={() => save.mutate(format)}
          >
            {copyWords[format]}
          </Button>
        ))}
      </div>
    </section>
  )
}

export const MyDataScreen = ({ back }: { back: { to: string; label: string } }) => {
  const { consent } = useMe()
  return (
    <Screen title={appMyData.title} back={back}>
      <p>{appMyData.intro}</p>
      <HeldData />
      <Copy />
      <OwnRequests />
      <ul className="list">
        <li>
          <RowLink to="/link" title={appLinking.links.row}>
            <span className="soft">{appLinking.links.rowHint}</span>
          </RowLink>
        </li>
      </ul>
      {consent === 'dong_y' && (
        <ul className="list">
          <li>
            <RowLink to="/my-data/notice" title={appMyData.noticeLink}>
              <span className="soft">{appMyData.noticeHint}</span>
            </RowLink>
          </li>
        </ul>
      )}
      <ul className="list">
        <li>
          <RowLink to="/mail" title={appMyData.mailLink}>
            <span className="soft">{appMyData.mailHint}</span>
          </RowLink>
        </li>
      </ul>
      <Safety />
    </Screen>
  )
}

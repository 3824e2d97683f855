/** Lists the documents of the branch with how far their parts are, and leads to importing one. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { DocumentSummary } from '@quan-triet/shared/models/document'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SignTile } from '../../components/tile.tsx'
import { useDocuments } from './api.ts'
import { PublishingUnitField, usePublishingUnit } from '../../components/publishing-unit.tsx'

const DocumentRow = ({ document }: { document: DocumentSummary }) => (
  <RowLink
    to={`/publishing/${document.id}`}
    title={document.title}
    before={<SignTile name="document" />}
  >
    <span className="soft">
      {appPublishing.counts(
        formatCount(document.partCount),
        formatCount(document.scheduledCount),
        formatCount(document.sentCount),
      )}
    </span>
    <span className="line">
      <Chip kind={document.notSecret ? 'good' : 'warn'}>
        {document.notSecret ? appPublishing.confirmed : appPublishing.unconfirmed}
      </Chip>
    </span>
  </RowLink>
)

export const DocumentsScreen = () => {
  const unit = usePublishingUnit()
  const documents = useDocuments(unit.unitId)
  return (
    <Screen
      title={appPublishing.title}
      back={{ to: '/', label: appCommon.home }}
      footer={
        <LinkButton kind="primary" to="/publishing/import">
          {appPublishing.import}
        </LinkButton>
      }
    >
      <PublishingUnitField {...unit} />
      <QueryView query={documents}>
        {({ documents }) =>
          documents.length === 0 ? (
            <p className="empty">{appPublishing.empty}</p>
          ) : (
            <ul className="list">
              {documents.map((document) => (
                <li key={document.id}>
                  <DocumentRow document={document} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <LinkButton isWide to="/publishing/mailboxes">
        {appPublishing.mailboxes}
      </LinkButton>
      <LinkButton isWide to={unit.unitId === undefined ? '/deliveries' : '/office/deliveries'}>
        {appPublishing.ledger}
      </LinkButton>
    </Screen>
  )
}

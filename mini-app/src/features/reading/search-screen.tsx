/** Searches all sent parts on the device itself, and leads to the paragraph. */
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import { appReadingTools as words } from '@quan-triet/shared/i18n/vi/app-reading-tools'
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { useQueries } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { partQuery } from '../../lib/part-query.ts'
import { usePartList } from './api.ts'
import { searchParts, type Hit } from './search-text.ts'
import '../../styles/reading.css'

/** More than anybody scrolls through on a phone. */
const SHOWN = 40

const addressOf = ({ partId, place }: Hit): string =>
  place === 'heading' ? `/parts/${partId}` : `/parts/${partId}?at=${place}`

const placeOf = ({ position, place }: Hit): string =>
  typeof place === 'number'
    ? appReading.part(position)
    : `${appReading.part(position)}, ${words.foundIn[place]}`

const Found = ({ hit }: { hit: Hit }) => (
  <RowLink to={addressOf(hit)} title={placeOf(hit)}>
    <span className="found">
      {hit.excerpt.map(({ text, isHit }, index) =>
        // The pieces of an excerpt stay as they are: their place is their identity.
        isHit ? <mark key={index}>{text}</mark> : text,
      )}
    </span>
  </RowLink>
)

const Results = ({ hits, typed }: { hits: readonly Hit[]; typed: string }) => {
  const parts = new Set(hits.map(({ partId }) => partId)).size
  return (
    <>
      <p role="status">
        {hits.length === 0 ? words.searchNone(typed) : words.searchFound(hits.length, parts)}
      </p>
      {hits.length > 0 && (
        <ol className="list">
          {hits.slice(0, SHOWN).map((hit) => (
            <li key={`${hit.partId}:${hit.place}`}>
              <Found hit={hit} />
            </li>
          ))}
        </ol>
      )}
      {hits.length > SHOWN && <p className="soft">{words.searchMore(hits.length - SHOWN)}</p>}
    </>
  )
}

/** Every sent part: as kept on the device, else asked for once. */
const useTexts = (ids: readonly string[]) =>
  useQueries({
    // What lies on the device is searched as it is: only what is missing is asked for.
    queries: ids.map((id) => ({ ...partQuery(id), staleTime: Number.POSITIVE_INFINITY })),
    combine: (results) => ({
      texts: results.flatMap(({ data }): ReadablePart[] => (data ? [data] : [])),
      missing: results.filter(({ data }) => data === undefined).length,
      isLoading: results.some(({ isLoading }) => isLoading),
    }),
  })

const Search = ({ ids }: { ids: readonly string[] }) => {
  const [params, setParams] = useSearchParams()
  const typed = params.get('q') ?? ''
  const wanted = useDeferredValue(typed)
  const { texts, missing, isLoading } = useTexts(ids)
  const hits = useMemo(() => searchParts(texts, wanted), [texts, wanted])
  return (
    <>
      <SearchField
        label={words.searchLabel}
        hint={words.searchHint}
        value={typed}
        onChange={(q) => setParams(q === '' ? {} : { q }, { replace: true })}
      />
      {missing > 0 && (
        <p className="soft" role="status">
          {isLoading ? words.searchLoading(missing) : words.searchMissing(missing)}
        </p>
      )}
      {wanted.trim().length < 2 ? (
        <p className="empty">{words.searchEmpty}</p>
      ) : (
        <Results hits={hits} typed={wanted.trim()} />
      )}
    </>
  )
}

export const SearchScreen = () => {
  const parts = usePartList()
  return (
    <Screen title={appReading.search} back={{ to: '/parts', label: appReading.title }}>
      <QueryView query={parts}>
        {(list) => (
          <Search ids={list.parts.filter(({ sentAt }) => sentAt !== null).map(({ id }) => id)} />
        )}
      </QueryView>
    </Screen>
  )
}

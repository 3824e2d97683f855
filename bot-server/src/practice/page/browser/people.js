/** Lets the visitor pick whom to play: one person of each telling kind as a button, the others in a list. */
import { badge, el, fill, put, words } from './dom.js'
import { countUnread } from './unread.js'

const firstOf = (people, label) => people.find((person) => person.label === label)

/** The kinds that the words name; where a world has none of them, the first of every kind it has. */
const featuredOf = (people) => {
  const named = words.tellingLabels.flatMap((label) => firstOf(people, label) ?? [])
  if (named.length > 0) return named
  return [...new Set(people.map(({ label }) => label))].map((label) => firstOf(people, label))
}

const chip = (page, actions, person) =>
  el(
    'button',
    {
      type: 'button',
      class: 'chip',
      'aria-pressed': String(person === page.person),
      onclick: () => actions.actAs(person.id),
    },
    el('span', {}, el('strong', {}, person.label), ' ', el('span', { class: 'name' }, person.name)),
    badge(countUnread(page.state, person.id)),
  )

const isNamesake = (people, { id, name, label }) =>
  people.some((other) => other.id !== id && other.name === name && other.label === label)

/** Two people of one name and kind are told apart by a number. */
const optionText = (page, person) => {
  const { people } = page.state
  const namesakes = people.filter(
    ({ name, label }) => name === person.name && label === person.label,
  )
  const number = isNamesake(people, person) ? ` (${namesakes.indexOf(person) + 1})` : ''
  const unread = countUnread(page.state, person.id)
  const news = unread > 0 ? ` · ${fill(words.newCount, { count: unread })}` : ''
  return `${person.name}${number} — ${person.label}${news}`
}

const others = (page, actions, featured) => {
  const isOther = !featured.includes(page.person)
  const option = (person) =>
    el(
      'option',
      { value: person.id, selected: isOther && person === page.person },
      optionText(page, person),
    )
  return el(
    'select',
    {
      'aria-label': words.allPeople,
      onchange: (event) => event.target.value !== '' && actions.actAs(event.target.value),
    },
    el('option', { value: '', selected: !isOther }, words.otherPeople),
    ...page.state.people.map(option),
  )
}

/** On a small screen only the list shows: there it names who is played. */
export const smallScreen = matchMedia('(max-width: 560px)')

export const showPeople = (page, actions) => {
  const featured = featuredOf(page.state.people)
  const select = others(page, actions, featured)
  if (smallScreen.matches) select.value = page.person.id
  put(
    document.getElementById('people'),
    el('h2', { class: 'sr-only' }, words.actingAs),
    el('div', { class: 'chips' }, ...featured.map((person) => chip(page, actions, person))),
    select,
  )
}

import type { JSX } from 'preact'

/** Drawn on 16 by 16, one stroke of 1.5. */
const DRAWN = {
  search: 'M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0zM10.5 10.5l3.25 3.25',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  up: 'm4 10 4-4 4 4',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3 8.5 3.25 3.25L13 4.75',
  out: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3 7.5 8.5',
  pen: 'm3 13 .7-3L11 2.7 13.3 5 6 12.3zM9.5 4.2l2.3 2.3',
  copy: 'M5.5 5.5h7.75v7.75H5.5zM3 10.5h-.25V2.75h7.75V3',
  aim: 'M8 2.5v8M4.75 7.5 8 10.75l3.25-3.25M3 13.5h10',
  calendar: 'M2.75 4h10.5v9.25H2.75zM2.75 7h10.5M5.5 2.25V4M10.5 2.25V4',
  undo: 'M6 4 3 7l3 3M3.25 7H9.5a3.25 3.25 0 0 1 0 6.5H7',
  file: 'M8 2.5v7M4.75 6.5 8 9.75l3.25-3.25M2.75 10v3.25h10.5V10',
  not: 'M13.25 8a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0zM4.3 4.3l7.4 7.4',
}

export type IconName = keyof typeof DRAWN | 'logo' | 'more'

/** An icon beside words that say the same, so it is hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`i i-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shape(name)}
    </svg>
  )
}

function shape(name: IconName): JSX.Element {
  if (name === 'logo')
    return (
      <>
        <circle class="disc" cx="8" cy="8" r="7" />
        <path class="beam" d="M8 8V1A7 7 0 0 0 1.9 11.5Z" />
      </>
    )
  if (name === 'more')
    return (
      <>
        <circle class="dot" cx="3" cy="8" r="1.25" />
        <circle class="dot" cx="8" cy="8" r="1.25" />
        <circle class="dot" cx="13" cy="8" r="1.25" />
      </>
    )
  return <path d={DRAWN[name]} />
}

/** The pages above a state's heading, on 40 by 40: what has become of the page, drawn. */
const PAGES = {
  locked:
    'M27 4.75H6.75v30.5H16M27 4.75V15M12 12h9.5M12 18h5M20.75 25.25h13.5v10h-13.5zM23.75 25v-3a3.75 3.75 0 0 1 7.5 0v3',
  unlocked:
    'M27 4.75H6.75v30.5H16M27 4.75V15M12 12h9.5M12 18h5M20.75 25.25h13.5v10h-13.5zM23.75 25v-3a3.75 3.75 0 0 1 7.2-1.5',
  plain: 'M6.75 4.75h26.5v30.5H6.75zM12 12h16M12 18h16M12 24h16M12 30h8',
  mention: 'M6.75 4.75h26.5v30.5H6.75zM12 12h16M12 18h3M22 18h6M12 24h16M12 30h8M16.75 16.25h3.5v3.5h-3.5z',
  beside: 'M4.75 6.75h17.5v26.5H4.75zM9 13h9M9 18h9M9 23h5M26.75 6.75h8.5v26.5h-8.5zM29 13h4M29 17h4M29 21h4M29 25h4',
  dashed: 'M12 12h16M12 18h16M12 24h16M12 30h8',
  crossed: 'M6.75 4.75h26.5v30.5H6.75zM12 12h16M12 18h16M15.5 24.5l9 7M24.5 24.5l-9 7',
  pdf: 'M25 4.75H6.75v30.5h26.5V13zM25 4.75V13h8.25M12 19h16M12 24h16M12 29h8',
  mail: 'M4.75 10.75h30.5v20.5H4.75zM5.5 11.5 20 22.5l14.5-11',
  document: 'M6.75 4.75h26.5V19M6.75 4.75v30.5H17M12 12h16M12 18h10M12 24h6M21 35l1-4.5L32.5 20l3.5 3.5L25.5 34z',
  chat: 'M4.75 7.75h30.5v20.5H18L11 34v-5.75H4.75zM11 15h18M11 21h11',
  local: 'M4.75 7.75h30.5v20.5H4.75zM14 34h12M20 28.5V34M11 14h10M11 19h6',
  foreign:
    'M6.75 4.75h26.5v30.5H6.75zM20 12.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM12.5 20h15M20 12.5c-4 4.5-4 10.5 0 15M20 12.5c4 4.5 4 10.5 0 15',
  off: 'M6.75 4.75h26.5v30.5H6.75zM20 12.5v7M15.5 15.25a6.75 6.75 0 1 0 9 0',
}
export type PageName = keyof typeof PAGES

export function PageDrawing({ name }: { name: PageName }) {
  return (
    <svg class="drawing" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      {name === 'dashed' && <path d="M6.75 4.75h26.5v30.5H6.75z" stroke-dasharray="2.5 3.5" />}
      <path d={PAGES[name]} />
    </svg>
  )
}

import { PageDrawing, type PageName } from '../Icon'

interface Props {
  name: string
  drawing: PageName
  title: string
  text: string
  act?: { label: string; run(): void } | undefined
  /** An action that leads to another place of the library. */
  link?: { label: string; href: string } | undefined
}

/** In the place of a list: one heading, a sentence or two, one action. */
export function Saying({ name, drawing, title, text, act, link }: Props) {
  return (
    <div class="say" data-state={name}>
      <PageDrawing name={drawing} />
      <h2>{title}</h2>
      <p>{text}</p>
      {act && (
        <button type="button" class="plain" onClick={act.run}>
          {act.label}
        </button>
      )}
      {link && (
        <a class="plain" href={link.href}>
          {link.label}
        </a>
      )}
    </div>
  )
}

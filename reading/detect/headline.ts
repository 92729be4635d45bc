import { HEADLINE_FORMS, KOREAN, NAMES } from './cues'

/** Stands for a name of North Korea in a marked headline. */
export const NAME = '§'

/** 北中러, 북·중·러: three states in three letters. */
const TRIO = /[북北][·,]?([중中])[·,]?([러露])/g

/**
 * The headline with § for each name of North Korea, so that a rule can say what stands around it. The short forms count
 * where headline or opening is Korean or speaks of Korea.
 */
export function markNames(title: string, opening: string): string {
  const marked = title.replace(TRIO, `${NAME}·$1·$2`).replace(NAMES, NAME).replace(/北§/g, NAME)
  return KOREAN.test(title + opening) ? marked.replace(HEADLINE_FORMS, NAME) : marked
}

/**
 * A headline opens with the one who speaks or acts ("北, …", "북한이 …", "朝鲜…", "North Korea says …"); where that is
 * the North, the headline is on nothing else, but for a likeness: "김정은 같은 …",
 * 金正恩式….
 */
export const isTheOneWhoActs = (marked: string): boolean =>
  /^(?:\[[^\]]*\] ?)?["“‘'<]?§(?:[,…]|[은이가はが]?[ 、](?!같|때|수준|뺨|흉내|따라|보다)|["”’']|(?![式化般])(?=\p{Script=Han}))/u.test(
    marked,
  )

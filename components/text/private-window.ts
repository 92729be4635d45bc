/** What the reader's browser calls it in Korean; each has its own word. */
export const PRIVATE_WINDOW = import.meta.env.FIREFOX ? '사생활 보호 창' : '시크릿 창'

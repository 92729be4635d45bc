/** Words in a file of highlights. Dates come in words already. */
export const en = {
  saved: (date: string) => `Saved ${date}`,
  comment: 'Comment:',
}

export const ko: typeof en = {
  saved: (date) => `${date} 저장`,
  comment: '메모:',
}

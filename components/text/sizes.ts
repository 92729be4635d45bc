const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A number of bytes in the largest unit that leaves a whole number: "40 MB", "9 GB"; "1 kB" for anything less. */
export function formatSize(bytes: number, lang: 'en' | 'ko'): string {
  let unit = 0
  let value = Math.max(bytes, 1000) / 1000
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: UNITS[unit] ?? 'kilobyte',
    maximumFractionDigits: 0,
  }).format(value)
}

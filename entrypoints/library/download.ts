/** How long the browser may take to begin reading what it was handed, in milliseconds. */
const HANDED_MS = 60_000

/**
 * Hands a file to the browser as a download, without the permission to manage downloads. Whether it came to the disk, no
 * page is told.
 */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), HANDED_MS)
}

import { spawn } from 'node:child_process'

/**
 * Runs a program of node_modules/.bin (or any) and keeps what it prints.
 * @param {string} command
 * @param {{ env?: Record<string, string>, show?: boolean, minutes?: number }} [options] `show` prints while it runs
 * @returns {Promise<string>} what it printed
 * @throws with all that it printed, where it fails or takes longer than `minutes` (10)
 */
export function run(command, { env = {}, show = false, minutes = 10 } = {}) {
  const [program = '', ...args] = command.split(' ')
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--no-install', program, ...args], {
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      detached: process.platform !== 'win32',
    })
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      if (child.pid) process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
    }
    // In a group of its own it can be ended with all that it started, but no longer hears the terminal.
    process.once('SIGINT', end)
    let output = ''
    let late = false
    child.stdout?.on('data', (part) => (output += part))
    child.stderr?.on('data', (part) => (output += part))
    const timer = setTimeout(() => {
      late = true
      end('SIGKILL')
    }, minutes * 60_000)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      process.off('SIGINT', end)
      if (code === 0) resolve(output)
      else
        reject(new Error(`${command} ${late ? `took more than ${minutes} minutes` : `ended with ${code}`}\n${output}`))
    })
  })
}

// Talks to the YAML language server as an editor does: over standard input and output.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server')

/** A server that looks at the folder of a site, with the settings that an editor would hand it. */
export async function start(folder, settings = {}) {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const waiting = new Map()
  const published = new Map()
  let last = 0
  let buffer = Buffer.alloc(0)

  const send = message => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    child.stdin.write(body)
  }
  const request = (method, params) => new Promise((done, failed) => {
    waiting.set(++last, { done, failed })
    send({ id: last, method, params })
  })
  const receive = message => {
    if (message.method === 'textDocument/publishDiagnostics') {
      published.get(message.params.uri)?.(message.params.diagnostics)
    } else if (message.method === 'workspace/configuration') {
      send({ id: message.id, result: message.params.items.map(item => settings[item.section] ?? {}) })
    } else if (message.method && message.id !== undefined) {
      send({ id: message.id, result: null })
    } else if (waiting.has(message.id)) {
      const { done, failed } = waiting.get(message.id)
      waiting.delete(message.id)
      message.error ? failed(new Error(message.error.message)) : done(message.result)
    }
  }
  child.stdout.on('data', data => {
    buffer = Buffer.concat([buffer, data])
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, end))[1])
      if (buffer.length < end + 4 + length) return
      const message = JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length))
      buffer = buffer.subarray(end + 4 + length)
      receive(message)
    }
  })

  const root = pathToFileURL(folder).href
  await request('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'site' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
        hover: { contentFormat: ['markdown', 'plaintext'] },
        publishDiagnostics: {}
      }
    }
  })
  send({ method: 'initialized', params: {} })
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { ...settings } } })

  const addresses = path => pathToFileURL(join(folder, path)).href
  let version = 0
  const opened = new Set()
  /** Shows a text under the path of a file, and waits for what the server says of it. */
  const open = (path, text = readFileSync(join(folder, path), 'utf8')) => new Promise(done => {
    const uri = addresses(path)
    published.set(uri, done)
    const textDocument = { uri, languageId: 'yaml', version: ++version }
    if (opened.has(uri)) send({ method: 'textDocument/didChange', params: { textDocument, contentChanges: [{ text }] } })
    else send({ method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, text } } })
    opened.add(uri)
  })
  /** Where `|` stands in a text: the place, and the text without it. */
  const cursor = text => {
    const before = text.slice(0, text.indexOf('|')).split('\n')
    return [text.replace('|', ''), { line: before.length - 1, character: before.at(-1).length }]
  }
  const at = async (method, path, marked) => {
    const [text, position] = cursor(marked)
    await open(path, text)
    return request(`textDocument/${method}`, { textDocument: { uri: addresses(path) }, position })
  }
  return {
    mistakes: open,
    completions: async (path, marked) => (await at('completion', path, marked)).items,
    hover: async (path, marked) => (await at('hover', path, marked))?.contents?.value ?? '',
    stop: () => child.kill()
  }
}

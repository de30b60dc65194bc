// Loaded before the program: makes its N-th write below a folder fail, as a full or read-only disk would.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const { FAULT_BELOW = '', FAULT_AT = '1', FAULT_CODE = 'ENOSPC', FAULT_LOG = '' } = process.env;
const SAID = { ENOSPC: 'no space left on device', EROFS: 'read-only file system' };
/** What a full disk still does. */
const FREE = new Set(['rename', 'rm', 'unlink', 'rmdir']);

const { appendFileSync } = fs;
const { writeFile } = fs.promises;
let count = 0;

/** Whether this one is to fail; from the N-th on, all do that need what there is no more of. */
function isDue(operation, path) {
  const where = String(path);
  if (where !== FAULT_BELOW && !where.startsWith(`${FAULT_BELOW}/`)) return false;
  count++;
  if (FAULT_LOG !== '') appendFileSync(FAULT_LOG, `${count} ${operation} ${where}\n`);
  return (
    count >= Number(FAULT_AT) && !(FAULT_CODE === 'ENOSPC' && count > Number(FAULT_AT) && FREE.has(operation))
  );
}

const failure = (syscall, path) =>
  Object.assign(new Error(`${FAULT_CODE}: ${SAID[FAULT_CODE]}, ${syscall} '${path}'`), {
    code: FAULT_CODE,
    syscall,
    path,
  });

for (const name of [
  'writeFile',
  'appendFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'unlink',
  'rmdir',
  'copyFile',
  'link',
  'symlink',
  'truncate',
]) {
  const real = fs.promises[name];
  fs.promises[name] = async (path, ...rest) => {
    if (!isDue(name, path)) return real(path, ...rest);
    // A full disk takes the beginning of a file.
    if (name === 'writeFile' && FAULT_CODE === 'ENOSPC')
      await writeFile(path, rest[0].slice(0, rest[0].length / 2), rest[1]);
    throw failure(name === 'writeFile' || name === 'appendFile' ? 'write' : name, path);
  };
}

const realOpen = fs.open;
fs.open = (path, flags, ...rest) => {
  if (/^r$/.test(String(flags)) || !isDue('open', path)) return realOpen(path, flags, ...rest);
  return process.nextTick(rest.at(-1), failure('open', path));
};

const realStream = fs.createWriteStream;
fs.createWriteStream = (path, options) => {
  const stream = realStream(path, options);
  if (isDue('write', join(String(path))))
    stream._write = (_chunk, _encoding, then) => then(failure('write', path));
  return stream;
};

syncBuiltinESMExports();

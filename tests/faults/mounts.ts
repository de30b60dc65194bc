// Small and read-only disks, made in memory; only root can, and not everywhere.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mount = (folder: string, options: string): void => {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
};

const unmount = (folder: string): void => {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
};

export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'indexpress-mount-'));
  try {
    mount(folder, 'size=64k');
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/** Runs the work while `folder` is such a disk, with what `fill` has put there first. */
export async function withDisk(
  folder: string,
  options: string,
  work: () => Promise<void>,
  fill: () => void = () => undefined,
): Promise<void> {
  mount(folder, options === 'ro' ? 'size=64m,mode=0700' : `${options},mode=0700`);
  try {
    fill();
    if (options === 'ro') execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'ignore' });
    await work();
  } finally {
    unmount(folder);
  }
}

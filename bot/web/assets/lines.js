/** A browser opens six lines to one site, all tabs together; a stream keeps one for as long as it lasts. Some are left free for everything else. */

const most = 4;

/** Holds the lock of this name until the returned function is called; undefined when another tab holds it. */
function hold(name) {
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => (lock ? new Promise((release) => resolve(release)) : resolve(undefined)))
      .catch(() => resolve(undefined));
  });
}

/** A line for a stream, given back by the returned function; undefined when other tabs have them all. */
export async function freeLine() {
  // Only a safe site has locks. Elsewhere every tab that is looked at takes a line.
  if (!navigator.locks) return () => undefined;
  for (let line = 0; line < most; line++) {
    const release = await hold(`qihu-line-${line}`);
    if (release) return release;
  }
  return undefined;
}

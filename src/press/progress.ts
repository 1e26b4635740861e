/** Shows on a terminal how far long work has come; says nothing where nobody watches. */

const interval = 100;

/** @param what is being done: “Pictures” gives “Pictures  12 of 400” */
export function progressOf(what: string): (done: number, of: number) => void {
  const terminal = process.stderr;
  if (!terminal.isTTY || process.env["CI"]) return () => undefined;
  let last = 0;
  return (done, of) => {
    const now = performance.now();
    if (done < of && now - last < interval) return;
    last = now;
    terminal.write(`\r\u001b[K${what}  ${done} of ${of}${done === of ? "\r\u001b[K" : ""}`);
  };
}

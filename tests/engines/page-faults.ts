/** What a driver tells of a page while it is read: Playwright and Puppeteer tell it by the same events. */

interface Message {
  type(): string;
  text(): string;
}
interface Request {
  url(): string;
  failure(): { errorText: string } | null;
}
interface Answer {
  url(): string;
  status(): number;
}

/** Listeners for a page's events; `said` has a sentence for each message of the console, error, and request that failed. */
export function pageFaults() {
  const said: string[] = [];
  return {
    said,
    message: (message: Message) => {
      // One driver says warning, the other warn.
      if (["error", "warning", "warn"].includes(message.type())) said.push(`${message.type()}: ${message.text()}`);
    },
    error: (error: unknown) => said.push(`error: ${String(error)}`),
    // What the page gave up itself is no failure: a picture for which a window of another size wants another.
    unanswered: (request: Request) => {
      const why = request.failure()?.errorText ?? "";
      if (!why.includes("ABORTED")) said.push(`failed: ${request.url()} ${why}`);
    },
    answered: (answer: Answer) => {
      if (answer.status() >= 400) said.push(`failed: ${answer.url()} ${answer.status()}`);
    },
  };
}

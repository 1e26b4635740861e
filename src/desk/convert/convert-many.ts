/** Converts many files, over all cores where there are enough of them to be worth the start of threads. */
import type { ConversionSettings } from "./conversion.ts";
import { convertFile, type ConvertedFile, type MarkdownFile } from "./convert-file.ts";
import type { WorkerTask } from "./convert-worker.ts";
import { overThreads } from "../over-threads.ts";

/** Below this many files a thread takes longer to start than to save. */
const worthThreads = 400;

/** Yields the files in batches, in no particular order, as they are converted; memory holds a few batches only. */
export async function* convertMany(
  files: readonly MarkdownFile[],
  content: string,
  settings: ConversionSettings,
): AsyncGenerator<ConvertedFile[]> {
  if (files.length >= worthThreads) {
    const task: WorkerTask = { content, settings };
    yield* overThreads<MarkdownFile, ConvertedFile>(new URL("./convert-worker.ts", import.meta.url), task, files);
    return;
  }
  for (const file of files) {
    const converted = convertFile(file, content, settings);
    if (converted) yield [converted];
  }
}

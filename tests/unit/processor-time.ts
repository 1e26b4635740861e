/** How long something takes the processor, in milliseconds: a clock also tells what else the machine has to do. */

/** Begins to measure what all threads of this process do. @returns how much it was since then */
export function processorTime(): () => number {
  const begun = process.cpuUsage();
  return () => inMilliseconds(process.cpuUsage(begun));
}

/** The same of this thread alone, which is exact enough for what takes less than one. */
export function threadTime(): () => number {
  const begun = process.threadCpuUsage();
  return () => inMilliseconds(process.threadCpuUsage(begun));
}

const inMilliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

import { expect, test } from "vitest";
import { byCount, inFull, mostTold } from "../../../../src/desk/told-problems.ts";
import { commitAll, startRepository } from "../../../repository.ts";
import { story, testPaper } from "../newsroom.ts";

const two = "It was said on the the quay.\n\nThe paper said the the same.";
const day = (at: number) => `articles/2026/10/${String(at).padStart(2, "0")}-story.md`;
const days = Array.from({ length: 28 }, (_, at) => at + 1);
const files = Object.fromEntries(
  days.map((at) => [day(at), story({ published: `2026-10-${String(at).padStart(2, "0")}` }, two)]),
);

test("of an archive that was there, the newest warnings are told and the others counted; all are there when they are asked for", async () => {
  const paper = testPaper(files);
  await paper.open(() => undefined);
  await paper.open(({ told, toldWhole, problems }) => {
    const { errors, touched, newest, counted, files: all } = told();
    expect([errors, touched, all]).toEqual([[], [], 28]);
    expect(newest).toHaveLength(mostTold.newest);
    expect([...new Set(newest.map(({ file }) => file))]).toEqual(days.slice(-10).reverse().map(day));
    expect(byCount(counted)).toEqual([["doubled-word", 36]]);
    expect(problems).toHaveLength(56);
    expect(inFull(toldWhole())).toEqual(problems);
  });
});

test("warnings of a file that changed are told whole, and errors wherever they are", async () => {
  const paper = testPaper(files);
  await paper.open(() => undefined);
  paper.write({
    [day(1)]: story({ published: "2026-10-01", headline: "Changed" }, `${two}\n\n${two}`),
    [day(2)]: story({ published: "2026-10-02", section: "nowhere" }),
  });
  await paper.open(({ told }) => {
    const { errors, touched, counted } = told();
    expect(errors.map(({ file }) => file)).toEqual([day(2)]);
    expect(touched.map(({ file, line }) => [file, line])).toEqual([
      [day(1), 7],
      [day(1), 9],
      [day(1), 11],
      [day(1), 13],
    ]);
    expect(byCount(counted)).toEqual([["doubled-word", 32]]);
  });
  await paper.open(({ told }) => expect([told().errors.length, told().touched.length]).toEqual([1, 0]));
});

test("where git is there, what differs from the commit is touched, told of or not; what a whole reading reads is not", async () => {
  const paper = testPaper(files);
  startRepository(paper.folder);
  paper.write({
    [day(3)]: story({ published: "2026-10-03", headline: "Changed" }, two),
    "articles/2026/11/24-new.md": story({}, two),
  });
  for (const open of ["first", "second"]) {
    await paper.open(
      ({ told }) => {
        expect([...new Set(told().touched.map(({ file }) => file))].sort(), open).toEqual([
          day(3),
          "articles/2026/11/24-new.md",
        ]);
      },
      { comparedWith: "HEAD" },
    );
  }
  commitAll(paper.folder, "Changes");
  await paper.open(({ told }) => expect(told().touched).toEqual([]), { comparedWith: "HEAD" });
});

test("a change that touches everything is not told without end", async () => {
  const many = Object.fromEntries(
    days.map((at) => [
      day(at),
      story(
        { published: `2026-10-${String(at).padStart(2, "0")}` },
        Array.from({ length: 10 }, () => two).join("\n\n"),
      ),
    ]),
  );
  const paper = testPaper({ [day(1)]: story({ published: "2026-10-01" }) });
  await paper.open(() => undefined);
  paper.write(many);
  await paper.open(({ told }) => {
    const { touched, newest, counted } = told();
    expect([touched.length, newest.length]).toEqual([mostTold.touched, 0]);
    expect(byCount(counted)).toEqual([["doubled-word", 28 * 20 - mostTold.touched]]);
  });
});

/**
 * The archive, asked by typed queries: a part for each thing that can be asked. Every query tells which facts it read, so
 * that the press knows what depends on what.
 */
import { editionOf, editionsOf, type Edition } from "../paper/edition.ts";
import type { FrontOf, FrontPlan } from "../paper/front-plan.ts";
import type { Paper } from "../paper/paper.ts";
import { Known, type Asking, type Witness } from "./asking.ts";
import { Around } from "./contents/around.ts";
import { Bodies } from "./contents/bodies/bodies.ts";
import { Days } from "./contents/days.ts";
import { Entries } from "./contents/entries.ts";
import { dueFronts, frontPlacing, type DueFront } from "./contents/front-placing.ts";
import { Held } from "./contents/held.ts";
import { Lists } from "./contents/lists.ts";
import { ShownFiles } from "./contents/shown-files.ts";
import { Stories } from "./contents/stories.ts";
import type { Statements } from "./rows.ts";
import { Changes } from "./versions/changes.ts";

/** The archive as one edition asks it: lists hold that edition's stories, and the paper has its name and sections there. */
export class Archive {
  readonly paper: Edition;
  /** Seconds since 1970. */
  readonly now: number;
  /** Whether drafts and articles that wait for their hour are shown. */
  readonly showsHeld: boolean;

  readonly stories: Stories;
  readonly lists: Lists;
  readonly entries: Entries;
  readonly files: ShownFiles;
  readonly held: Held;
  readonly bodies: Bodies;
  readonly days: Days;
  readonly around: Around;
  readonly changes: Changes;

  readonly #asking: Asking;
  /** Of all editions, the first one's first; they have this list in common. */
  readonly #editions: Archive[];

  private constructor(asking: Asking, editions: Archive[]) {
    this.#asking = asking;
    this.#editions = editions;
    ({ paper: this.paper, now: this.now, showsHeld: this.showsHeld } = asking);
    this.stories = new Stories(asking);
    this.files = new ShownFiles(asking);
    this.lists = new Lists(asking, this.stories);
    this.entries = new Entries(asking, this.lists);
    this.held = new Held(asking, this.lists);
    this.bodies = new Bodies(asking, this.stories, this.files, this.held);
    this.days = new Days(asking, this.entries, this.files);
    this.around = new Around(asking, this.stories, this.lists);
    this.changes = new Changes(asking);
  }

  /** The archive as the paper's first edition asks it. */
  static of(
    statements: Statements,
    { paper, now, showsHeld }: { paper: Paper; now: number; showsHeld: boolean },
  ): Archive {
    const editions = editionsOf(paper);
    const known = new Known(statements);
    return Archive.#of({ statements, editions, now, showsHeld, known, bodiesAsHashes: false, witness: undefined });
  }

  /** @param as how it is asked, whichever edition asks */
  static #of(as: Omit<Asking, "paper">): Archive {
    const [first, ...others] = as.editions;
    const editions: Archive[] = [];
    const archive = new Archive({ ...as, paper: first }, editions);
    editions.push(archive, ...others.map((paper) => new Archive({ ...as, paper }, editions)));
    return archive;
  }

  /**
   * The same archive as its first edition asks it, for a plan: each fact that is read is told, and bodies are given as
   * their hashes.
   */
  witnessed(witness: Witness): Archive {
    return Archive.#of({ ...this.#asking, bodiesAsHashes: true, witness });
  }

  /** The archives of all editions, the first one's first. */
  get editions(): readonly Archive[] {
    return this.#editions;
  }

  /** The archive as another edition asks it. @param edition its name; empty for the first */
  of(edition: string): Archive | undefined {
    return this.#editions.find(({ paper }) => paper.edition === edition);
  }

  /** The archive as the edition asks it that has articles of this language. */
  speaking(language: string): Archive {
    const [first = this] = this.#editions;
    return this.of(editionOf(language, first.paper)) ?? first;
  }

  /**
   * Where editors placed stories on the front page, or on a list's; an edition without a placing of its own has the first one's.
   */
  frontPlan(list?: FrontOf["list"]): FrontPlan {
    return frontPlacing(this.#asking, list);
  }

  /** Whether there is a file by which any front is placed. */
  hasFronts(): boolean {
    return this.#asking.statements.get("SELECT 1 FROM fronts LIMIT 1") !== undefined;
  }

  /** What changes next by itself on the fronts of all editions, the soonest first. */
  dueFronts(count: number): DueFront[] {
    return dueFronts(this.#asking, count);
  }
}

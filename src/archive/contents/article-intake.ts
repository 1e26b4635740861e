/** Takes articles into the archive: their records and bodies, the lists they stand in, the addresses they have left. */
import { articlePath, kindPath } from "../../paper/addresses/address.ts";
import { editionOf, editionPrefix } from "../../paper/edition.ts";
import { comparedSource } from "../../paper/addresses/former-address.ts";
import type { Paper } from "../../paper/paper.ts";
import { expiryNotice } from "../../desk/warnings/picture-expires.ts";
import { shownBy } from "../../desk/blocks.ts";
import type { ArticleRecord, Converted } from "../../desk/records.ts";
import { hashOf } from "../code-hash.ts";
import { fact, type ChangedFacts } from "../ledger/changed-facts.ts";
import { meta, setMeta } from "../meta.ts";
import { jsonColumns } from "../json-columns.ts";
import { integer, text, type Row, type Statements } from "../rows.ts";
import { sameAnchors } from "./anchors.ts";
import type { Listing } from "./listing.ts";
import { membershipsOf, type Membership } from "./memberships.ts";
import { offersChanged } from "./offers-changed.ts";
import type { Recheck } from "./recheck.ts";
import type { WaitingEntries } from "./waiting-entries.ts";

/** When it is, and who sees what. */
export interface Showing {
  /** Seconds since 1970. */
  now: number;
  /** Whether drafts and articles that wait for their hour are shown. */
  showHeld: boolean;
  /** Whether nobody outside the newsroom sees the pages, whatever `paper.yaml` says: articles under embargo are shown too. */
  internal?: boolean;
}

/** What changes with an article. */
export interface ArticleSurroundings {
  listing: Listing;
  recheck: Recheck;
  entries: WaitingEntries;
}

export class ArticleIntake {
  readonly #statements: Statements;
  readonly #changed: ChangedFacts;
  readonly #paper: Paper;
  readonly #showing: Showing;
  readonly #around: ArticleSurroundings;

  constructor(
    statements: Statements,
    changed: ChangedFacts,
    { paper, showing }: { paper: Paper; showing: Showing },
    around: ArticleSurroundings,
  ) {
    this.#statements = statements;
    this.#changed = changed;
    this.#paper = paper;
    this.#showing = showing;
    this.#around = around;
  }

  /** @param converted undefined where the file has gone, or cannot be read */
  put(id: string, converted: Converted<ArticleRecord> | undefined): void {
    const { recheck, entries } = this.#around;
    recheck.fronts();
    const row = this.#statements.get(
      "SELECT record, live, card_hash, blocks, blocks_hash FROM articles WHERE id = ?",
      id,
    );
    const before = row && jsonColumns.article.in(row);
    for (const record of [before, converted?.record]) {
      if (!record) continue;
      // What links to the page of a kind is told whether there are such articles, and whether all are held back.
      recheck.referring("page", editionPrefix(editionOf(record.language, this.#paper)) + kindPath(record.kind));
      entries.touchNamedBy(record);
    }
    const wasLive = row !== undefined && integer(row, "live") === 1;
    if (converted) this.#keep(id, converted, row && before && { row, record: before, wasLive });
    else this.#forget(id, before, wasLive);
  }

  #forget(id: string, before: ArticleRecord | undefined, wasLive: boolean): void {
    if (before && wasLive) this.#relist(before, undefined);
    if (before) this.#redirect(before, undefined);
    this.#statements.run("DELETE FROM articles WHERE id = ?", id);
    this.#statements.run("DELETE FROM live_moments WHERE article = ?", id);
    this.#statements.run("DELETE FROM picture_ends WHERE article = ?", id);
    this.#told(id);
  }

  #keep(
    id: string,
    { record, blocks }: Converted<ArticleRecord>,
    known: { row: Row; record: ArticleRecord; wasLive: boolean } | undefined,
  ): void {
    const live = this.#isLive(record);
    const [json, body] = [jsonColumns.article.written(record), jsonColumns.body.written(blocks)];
    // The opening is of the text: where it alone changed, one page is told, and not each that shows the card.
    const [cardHash, blocksHash] = [hashOf({ ...record, opening: "" }), hashOf(body)];
    const sameCard = known?.wasLive === live && text(known.row, "card_hash") === cardHash;
    const sameBody = known !== undefined && text(known.row, "blocks_hash") === blocksHash;
    const sameOpening = known?.record.opening === record.opening;
    if (sameCard && sameBody && sameOpening) return;
    this.#statements.run(
      "INSERT OR REPLACE INTO articles (id, published, appears, embargo, draft, live, record, card_hash, blocks, blocks_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      id,
      record.published,
      record.appears,
      record.embargo ?? 0,
      record.draft ? 1 : 0,
      live ? 1 : 0,
      json,
      cardHash,
      body,
      blocksHash,
    );
    // Links to a heading are looked at again where the headings changed, or may have.
    if (known && !sameBody && (known.row["blocks"] === "" || !sameAnchors(jsonColumns.body.in(known.row), blocks)))
      this.#around.recheck.referring("page", articlePath(id));
    this.#keepShown(id, blocks);
    this.#keepMoments(id, record);
    this.#changed.add(fact.article(id));
    if (!sameOpening) this.#changed.add(fact.opening(id));
    if (known?.record.draft !== record.draft || known.record.appears !== record.appears) this.#changed.add(fact.held);
    if (sameCard) return;
    this.#changed.add(fact.card(id));
    this.#around.recheck.referring("translation", id);
    if (record.translationOf) this.#around.recheck.referring("translation", record.translationOf);
    this.#relist(known?.wasLive ? known.record : undefined, live ? record : undefined);
    this.#redirect(known?.record, record);
  }

  #keepShown(id: string, blocks: Converted<ArticleRecord>["blocks"]): void {
    this.#statements.run("DELETE FROM shown WHERE article = ?", id);
    for (const { kind, name } of shownBy(blocks))
      this.#statements.run("INSERT OR IGNORE INTO shown (article, kind, name) VALUES (?, ?, ?)", id, kind, name);
  }

  #keepMoments(id: string, { live, photo }: ArticleRecord): void {
    this.#statements.run("DELETE FROM picture_ends WHERE article = ?", id);
    if (photo?.expires !== undefined)
      this.#statements.run("INSERT INTO picture_ends (article, at) VALUES (?, ?)", id, photo.expires);
    this.#statements.run("DELETE FROM live_moments WHERE article = ?", id);
    for (const at of live ? [...live.entries, ...(live.ended === undefined ? [] : [live.ended])] : [])
      this.#statements.run("INSERT OR IGNORE INTO live_moments (article, at) VALUES (?, ?)", id, at);
  }

  /** Articles whose hour has come since the last refresh appear; when the clock was set back, they go again. */
  showAndHide(): void {
    const { now, showHeld } = this.#showing;
    const wrong = this.#statements.all(
      "SELECT id, live FROM articles WHERE live <> ((?1 OR (draft = 0 AND appears <= ?3)) AND (?2 OR embargo <= ?3))",
      showHeld ? 1 : 0,
      this.#showsEmbargoed ? 1 : 0,
      now,
    );
    for (const row of wrong) this.#showOrHide(text(row, "id"), integer(row, "live") === 0);
    const last = Number(meta(this.#statements, "now") ?? now);
    const [from, until] = [Math.min(last, now), Math.max(last, now)];
    for (const row of this.#statements.all(
      "SELECT DISTINCT article FROM live_moments WHERE at > ? AND at <= ?",
      from,
      until,
    ))
      this.#told(text(row, "article"));
    for (const row of this.#statements.all(
      "SELECT article, at, file FROM picture_ends JOIN files ON kind = 'article' AND target = article WHERE (at > ?1 AND at <= ?2) OR (at > ?1 + ?3 AND at <= ?2 + ?3)",
      from,
      until,
      expiryNotice,
    )) {
      this.#around.recheck.file(text(row, "file"));
      const at = integer(row, "at");
      if (at <= from || at > until) continue;
      this.#told(text(row, "article"));
      this.#around.recheck.fronts();
    }
    // Where the held are shown, their pages say so until their hour has come.
    if (showHeld)
      for (const row of this.#statements.all(
        "SELECT id FROM articles WHERE appears > ? AND appears <= ?",
        from,
        until,
      )) {
        this.#told(text(row, "id"));
        this.#changed.add(fact.held);
      }
    setMeta(this.#statements, "now", String(now));
  }

  #showOrHide(id: string, live: boolean): void {
    this.#around.recheck.fronts();
    const record = jsonColumns.article.in(this.#statements.get("SELECT record FROM articles WHERE id = ?", id) ?? {});
    this.#statements.run("UPDATE articles SET live = ? WHERE id = ?", live ? 1 : 0, id);
    this.#relist(live ? undefined : record, live ? record : undefined);
    this.#around.entries.touchNamedBy(record);
    if (this.#showing.showHeld) this.#changed.add(fact.held);
    this.#told(id);
    offersChanged(record.file, this.#statements, this.#changed);
    for (const old of record.formerly) this.#changed.add(fact.redirect(old));
  }

  get #showsEmbargoed(): boolean {
    return this.#showing.showHeld && (this.#showing.internal === true || this.#paper.preview.embargoed);
  }

  #isLive({ draft, appears, embargo = 0 }: ArticleRecord): boolean {
    const { now, showHeld } = this.#showing;
    return (showHeld || (!draft && appears <= now)) && (this.#showsEmbargoed || embargo <= now);
  }

  #told(id: string): void {
    this.#changed.add(fact.article(id));
    this.#changed.add(fact.card(id));
  }

  /** Moves an article from the lists it stood in to those it stands in; lists that stay are not touched. */
  #relist(before: ArticleRecord | undefined, after: ArticleRecord | undefined): void {
    const [old, next] = [before, after].map(
      (record) =>
        new Map(
          (record ? membershipsOf(record, this.#paper) : []).map((each) => [membershipName(each), each] as const),
        ),
    );
    for (const [name, membership] of old ?? []) if (!next?.has(name)) this.#around.listing.remove(membership);
    for (const [name, membership] of next ?? []) if (!old?.has(name)) this.#around.listing.add(membership);
  }

  #redirect(before: ArticleRecord | undefined, after: ArticleRecord | undefined): void {
    for (const old of before?.formerly ?? []) {
      // Unless another article has taken the address over in this same refresh.
      this.#statements.run("DELETE FROM redirects WHERE source = ? AND target = ?", old, before?.id ?? "");
      this.#changed.add(fact.redirect(old));
    }
    for (const old of after?.formerly ?? []) {
      this.#statements.run(
        "INSERT OR REPLACE INTO redirects (source, compared, target) VALUES (?, ?, ?)",
        old,
        comparedSource(old),
        after?.id ?? "",
      );
      this.#changed.add(fact.redirect(old));
    }
  }
}

const membershipName = ({ list, at, id }: Membership): string => `${list}\0${at}\0${id}`;

/** The catalogue of everything the templates say in their own voice, with what each message is told when it is said. */
import type { ArticleKind } from "../../paper/article.ts";
import type { ArticlePart } from "../../paper/wording/article-words.ts";
import { forScript, type Say } from "./say.ts";
import { searchWords } from "./search-words.ts";

export type Words = ReturnType<typeof wordsSaid>;

export type ReadingWords = Words["reading"];
export type SavingWords = Words["saving"];
export type SavedPageWords = Words["saved"]["page"];

/** All of it, in the language of whoever says it. */
// oxlint-disable-next-line max-lines-per-function -- a table: a line for each of the words
export function wordsSaid(say: Say) {
  return {
    skipToStory: say("skipToStory"),
    menu: say("menu"),
    sections: say("sections"),
    home: say("home"),
    latest: say("latest"),
    opinion: say("opinion"),
    by: say("by"),
    and: say("and"),
    published: say("published"),
    updated: say("updated"),
    correctedNotice: say("correctedNotice"),
    corrections: say("corrections"),
    corrected: say("corrected"),
    topics: say("topics"),
    topic: say("topic"),
    author: say("author"),
    related: say("related"),
    readNext: say("readNext"),
    /** `name` is the thread’s. */
    nextInThread: (name: string) => say("nextInThread", { name }),
    /** `name` is the section’s. */
    nextInSection: (name: string) => say("nextInSection", { name }),
    continueReading: say("continueReading"),
    moreFrom: (name: string) => say("moreFrom", { name }),
    olderStories: say("olderStories"),
    newerStories: say("newerStories"),
    page: (number: number) => say("page", { number }),
    archive: say("archive"),
    allTopics: say("allTopics"),
    allAuthors: say("allAuthors"),
    earlier: say("earlier"),
    later: say("later"),
    stories: (count: number) => say("stories", { count }),
    noteToReaders: say("noteToReaders"),
    loadVideo: say("loadVideo"),
    /** Where the video can be seen on its own page only. */
    watchVideo: say("watchVideo"),
    /** `host` is where the video comes from. */
    videoFrom: (host: string) => say("videoFrom", { host }),
    postBy: (name: string) => say("postBy", { name }),
    seePost: (host: string) => say("seePost", { host }),
    document: say("document"),
    /** Sound and film of the paper’s own. */
    recording: {
      transcript: say("recording.transcript"),
      captions: say("recording.captions"),
      hear: say("recording.hear"),
    },
    /** Over the list of an article’s headings. */
    contents: say("contents"),
    footnotes: say("footnotes"),
    /** From a note to where it is referred to; `reference` is its number, `1-2` where it is referred to a second time. */
    backToText: (reference: string) => say("backToText", { reference }),
    notFoundHeading: say("notFoundHeading"),
    notFoundText: say("notFoundText"),
    movedHeading: say("movedHeading"),
    movedText: say("movedText"),
    feeds: say("feeds"),
    /** Over a feed that is opened in a browser. */
    feedNote: say("feedNote"),
    aboutThisPaper: say("aboutThisPaper"),
    noCorrections: say("noCorrections"),
    draft: say("draft"),
    scheduledFor: (when: string) => say("scheduledFor", { when }),
    embargoedUntil: (when: string) => say("embargoedUntil", { when }),
    /** Over every page of a preview. */
    preview: say("preview"),
    previewNote: say("previewNote"),
    breadcrumb: say("breadcrumb"),
    languages: say("languages"),
    thread: {
      /** What a thread’s page is. */
      label: say("thread.label"),
      all: say("thread.all"),
      soFar: say("thread.soFar"),
      earlierParts: say("thread.earlierParts"),
      /** Before the sentence on what this part adds. */
      thisPart: say("thread.thisPart"),
      /** `headline` is the first part’s. */
      beginning: (headline: string) => say("thread.beginning", { headline }),
    },
    /** The paper as text, for slow lines. */
    lite: {
      name: say("lite.name"),
      /** Where the browser says that data is to be saved. */
      offer: say("lite.offer"),
      /** The way back to the page with its pictures. */
      full: say("lite.full"),
      /** Before a caption, where the picture is a link. */
      picture: say("lite.picture"),
    },
    /** Said while the next story is on its way. */
    fetchingStory: say("fetchingStory"),
    search: searchWords(say),
    skipToFoot: say("skipToFoot"),
    enlargePicture: say("enlargePicture"),
    /** Over the addresses of a story’s links, on paper. */
    linksInStory: say("linksInStory"),
    /** On paper: where and when the story was published. */
    printedFrom: (paper: string, date: string) => say("printedFrom", { paper, date }),
    /** What the scripts say that stand beside a story: they are handed these in the page. */
    reading: {
      text: say("reading.text"),
      textSize: say("reading.textSize"),
      smaller: say("reading.smaller"),
      larger: say("reading.larger"),
      sizeNow: say("reading.sizeNow", { size: forScript("size") }),
      face: say("reading.face"),
      serif: say("reading.serif"),
      sans: say("reading.sans"),
      spacing: say("reading.spacing"),
      close: say("reading.close"),
      normal: say("reading.normal"),
      wide: say("reading.wide"),
      theme: say("reading.theme"),
      system: say("reading.system"),
      light: say("reading.light"),
      dark: say("reading.dark"),
      sepia: say("reading.sepia"),
      reset: say("reading.reset"),
      listen: say("reading.listen"),
      pause: say("reading.pause"),
      resume: say("reading.resume"),
      stop: say("reading.stop"),
      readingAloud: say("reading.readingAloud"),
      /** How fast the voice reads. */
      speed: say("reading.speed"),
      back: say("reading.back"),
      forward: say("reading.forward"),
      linkCopied: say("reading.linkCopied"),
      quote: say("reading.quote"),
      quoteCopied: say("reading.quoteCopied"),
      copyFailed: say("reading.copyFailed"),
      picture: say("reading.picture", { number: forScript("number"), count: forScript("count") }),
      previous: say("reading.previous"),
      next: say("reading.next"),
      zoomIn: say("reading.zoomIn"),
      zoomOut: say("reading.zoomOut"),
      shut: say("reading.shut"),
    },
    /** The ways to pass a story on, each by its name. */
    sharing: { share: say("reading.share"), email: say("reading.email"), copyLink: say("reading.copyLink") },
    /** What the button says that saves a story on the device. */
    saving: {
      save: say("saving.save"),
      isSaved: say("saving.isSaved"),
      removed: say("saving.removed"),
      failed: say("saving.failed"),
    },
    saved: {
      heading: say("saved.heading"),
      standfirst: say("saved.standfirst"),
      stories: say("saved.stories"),
      lately: say("saved.lately"),
      /** Of the switch, and what it does. */
      keepLately: say("saved.keepLately"),
      keepLatelyNote: say("saved.keepLatelyNote"),
      removeAll: say("saved.removeAll"),
      removeAllNote: say("saved.removeAllNote"),
      noScript: say("saved.noScript"),
      cannot: say("saved.cannot"),
      /** Over a page that could not be fetched; the worker puts the time in. */
      asItWas: say("saved.asItWas", { time: forScript("time") }),
      notHere: say("saved.notHere"),
      /** What the script says on the page of saved stories. */
      page: {
        none: say("saved.page.none"),
        noneLately: say("saved.page.noneLately"),
        savedAt: say("saved.page.savedAt", { time: forScript("time") }),
        readAt: say("saved.page.readAt", { time: forScript("time") }),
        remove: say("saved.page.remove"),
        removed: say("saved.page.removed"),
        removedAll: say("saved.page.removedAll"),
        failed: say("saved.page.failed"),
      },
    },
    /** The page that tells how an article was changed. */
    history: {
      heading: say("history.heading"),
      /** On the article, as a link. */
      changed: (times: number) => say("history.changed", { times }),
      /** What counts as small. */
      note: say("history.note"),
      small: say("history.small"),
      substantial: say("history.substantial"),
      /** Said aloud before what was taken out and put in; readers see it by how it is set. */
      deleted: say("history.deleted"),
      inserted: say("history.inserted"),
      parts: {
        headline: say("history.parts.headline"),
        standfirst: say("history.parts.standfirst"),
        body: say("history.parts.body"),
        captions: say("history.parts.captions"),
        corrections: say("history.parts.corrections"),
      } satisfies Record<ArticlePart, string>,
    },
    /** A story as others print it again. */
    republish: {
      /** On the article, as a link; and over the page that it leads to. */
      heading: say("republish.heading"),
      plainText: say("republish.plainText"),
      copy: say("republish.copy"),
      copied: say("republish.copied"),
    },
    /** Live blogs. */
    live: {
      /** Over the headline, once the coverage has ended. */
      ended: say("live.ended"),
      endedAt: (when: string) => say("live.endedAt", { when }),
      keyEvents: say("live.keyEvents"),
      keyEvent: say("live.keyEvent"),
      updates: say("live.updates"),
      /** To the pages of old entries, and from the newest of them back. */
      older: say("live.older"),
      newest: say("live.newest"),
      /** `when` is the entry’s time. */
      linkTo: (when: string) => say("live.linkTo", { when }),
      /** The quarters of a day. */
      afterMidnight: (day: string) => say("live.afterMidnight", { day }),
      morning: (day: string) => say("live.morning", { day }),
      afternoon: (day: string) => say("live.afternoon", { day }),
      evening: (day: string) => say("live.evening", { day }),
      /** What an open page offers. */
      newUpdates: (count: number) => say("live.newUpdates", { count }),
      /** On the entry that stays above the others. */
      pinned: say("live.pinned"),
      /** Of a switch that leaves out all other entries. */
      onlyKey: say("live.onlyKey"),
      /** On an entry that was set in while the reader was there. */
      new: say("live.new"),
      failed: say("live.failed"),
    },
    /** What articles of one kind alone have. */
    forms: {
      /** `name` is the sponsor’s. */
      paidFor: (name: string) => say("forms.paidFor", { name }),
      /** `time` is in minutes, with the word for them. */
      readingTime: (time: string) => say("forms.readingTime", { time }),
      /** Over a story that is told of within the text of another. */
      readAlso: say("forms.readAlso"),
      /** Over the points of an explainer, and over those of any other article. */
      known: say("forms.known"),
      mainPoints: say("forms.mainPoints"),
      /** How good a reviewed work is. */
      rating: (rating: number, best: number) => say("forms.rating", { rating, best }),
    },
    /** Over the headline of an article that is not news. */
    kinds: {
      analysis: say("kinds.analysis"),
      opinion: say("kinds.opinion"),
      interview: say("kinds.interview"),
      live: say("kinds.live"),
      explainer: say("kinds.explainer"),
      obituary: say("kinds.obituary"),
      review: say("kinds.review"),
      "photo-essay": say("kinds.photo-essay"),
      sponsored: say("kinds.sponsored"),
    } satisfies Record<Exclude<ArticleKind, "news">, string>,
  };
}

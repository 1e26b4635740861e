/** The languages that have words: one file each, beside this one. Named one by one, since a program that is bundled has no folder to look into. */
import am from "./languages/am.json" with { type: "json" };
import ar from "./languages/ar.json" with { type: "json" };
import az from "./languages/az.json" with { type: "json" };
import bg from "./languages/bg.json" with { type: "json" };
import bn from "./languages/bn.json" with { type: "json" };
import ca from "./languages/ca.json" with { type: "json" };
import cs from "./languages/cs.json" with { type: "json" };
import cy from "./languages/cy.json" with { type: "json" };
import da from "./languages/da.json" with { type: "json" };
import de from "./languages/de.json" with { type: "json" };
import el from "./languages/el.json" with { type: "json" };
import en from "./languages/en.json" with { type: "json" };
import es from "./languages/es.json" with { type: "json" };
import et from "./languages/et.json" with { type: "json" };
import eu from "./languages/eu.json" with { type: "json" };
import fa from "./languages/fa.json" with { type: "json" };
import fi from "./languages/fi.json" with { type: "json" };
import fr from "./languages/fr.json" with { type: "json" };
import ga from "./languages/ga.json" with { type: "json" };
import gl from "./languages/gl.json" with { type: "json" };
import he from "./languages/he.json" with { type: "json" };
import hi from "./languages/hi.json" with { type: "json" };
import hr from "./languages/hr.json" with { type: "json" };
import hu from "./languages/hu.json" with { type: "json" };
import hy from "./languages/hy.json" with { type: "json" };
import id from "./languages/id.json" with { type: "json" };
import icelandic from "./languages/is.json" with { type: "json" };
import it from "./languages/it.json" with { type: "json" };
import ja from "./languages/ja.json" with { type: "json" };
import ka from "./languages/ka.json" with { type: "json" };
import kk from "./languages/kk.json" with { type: "json" };
import ko from "./languages/ko.json" with { type: "json" };
import lt from "./languages/lt.json" with { type: "json" };
import lv from "./languages/lv.json" with { type: "json" };
import mk from "./languages/mk.json" with { type: "json" };
import mr from "./languages/mr.json" with { type: "json" };
import ms from "./languages/ms.json" with { type: "json" };
import nb from "./languages/nb.json" with { type: "json" };
import nl from "./languages/nl.json" with { type: "json" };
import pl from "./languages/pl.json" with { type: "json" };
import ptBR from "./languages/pt-BR.json" with { type: "json" };
import ptPT from "./languages/pt-PT.json" with { type: "json" };
import ro from "./languages/ro.json" with { type: "json" };
import ru from "./languages/ru.json" with { type: "json" };
import sk from "./languages/sk.json" with { type: "json" };
import sl from "./languages/sl.json" with { type: "json" };
import sq from "./languages/sq.json" with { type: "json" };
import srLatn from "./languages/sr-Latn.json" with { type: "json" };
import sv from "./languages/sv.json" with { type: "json" };
import sw from "./languages/sw.json" with { type: "json" };
import ta from "./languages/ta.json" with { type: "json" };
import te from "./languages/te.json" with { type: "json" };
import th from "./languages/th.json" with { type: "json" };
import tr from "./languages/tr.json" with { type: "json" };
import uk from "./languages/uk.json" with { type: "json" };
import ur from "./languages/ur.json" with { type: "json" };
import vi from "./languages/vi.json" with { type: "json" };
import zhHans from "./languages/zh-Hans.json" with { type: "json" };
import zhHant from "./languages/zh-Hant.json" with { type: "json" };
import type { MessageTree } from "./messages.ts";

/** By the tag of the language. */
export const languages: ReadonlyMap<string, MessageTree> = new Map<string, MessageTree>(
  Object.entries({
    am,
    ar,
    az,
    bg,
    bn,
    ca,
    cs,
    cy,
    da,
    de,
    el,
    en,
    es,
    et,
    eu,
    fa,
    fi,
    fr,
    ga,
    gl,
    he,
    hi,
    hr,
    hu,
    hy,
    id,
    is: icelandic,
    it,
    ja,
    ka,
    kk,
    ko,
    lt,
    lv,
    mk,
    mr,
    ms,
    nb,
    nl,
    pl,
    "pt-BR": ptBR,
    "pt-PT": ptPT,
    ro,
    ru,
    sk,
    sl,
    sq,
    "sr-Latn": srLatn,
    sv,
    sw,
    ta,
    te,
    th,
    tr,
    uk,
    ur,
    vi,
    "zh-Hans": zhHans,
    "zh-Hant": zhHant,
  }),
);

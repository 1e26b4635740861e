import { describe, expect, test } from "vitest";
import { setDateline, type DatelineStyle } from "../../../../src/paper/wording/dateline.ts";

const house = (style: DatelineStyle, standAlone: string[] = [], language = "en") => ({ style, standAlone, language });
const set = (written: string, agency?: string, from = house("ap")) => setDateline(written, from, agency);

describe("in AP style", () => {
  test("the city is in capitals, its country is not, and no agency is named", () => {
    expect(set("Halden, Norway")).toBe("HALDEN, Norway —");
    expect(set("Halden, Norway", "Reuters")).toBe("HALDEN, Norway —");
  });

  test.each(["Paris, France", "Hong Kong, China", "São Paulo, Brazil", "Paris"])("%s stands alone", (written) => {
    expect(set(written)).toMatch(/^(PARIS|HONG KONG|SÃO PAULO) —$/);
  });

  test.each([
    ["London, England", "LONDON —"],
    ["London, UK", "LONDON —"],
    ["Toronto, Ontario", "TORONTO —"],
    ["Toronto, Ontario, Canada", "TORONTO —"],
    ["New York, N.Y.", "NEW YORK —"],
    ["Sydney, New South Wales, Australia", "SYDNEY —"],
    ["Prague, Czechia", "PRAGUE —"],
    ["Istanbul, Turkey", "ISTANBUL —"],
    ["Hong Kong, Hong Kong", "HONG KONG —"],
    ["Vatican City, Vatican City", "VATICAN CITY —"],
  ])("%s is the city that AP means: %s", (written, expected) => expect(set(written)).toBe(expected));

  test.each([
    "Atlanta, Georgia",
    "Baltimore, Md.",
    "Boston, MA",
    "Chicago, Illinois",
    "Cincinnati, Ohio",
    "Cleveland, Ohio",
    "Dallas, Texas",
    "Denver, Colo.",
    "Detroit, Michigan",
    "Honolulu, Hawaii",
    "Houston, Texas, United States",
    "Indianapolis, Ind.",
    "Las Vegas, Nevada",
    "Los Angeles, California",
    "Miami, Fla.",
    "Milwaukee, Wisconsin",
    "Minneapolis, Minn.",
    "New Orleans, La.",
    "New York, New York",
    "Oklahoma City, Oklahoma",
    "Philadelphia, Pennsylvania",
    "Phoenix, Ariz.",
    "Pittsburgh, PA",
    "St. Louis, Missouri",
    "Salt Lake City, Utah",
    "San Antonio, Texas",
    "San Diego, Calif.",
    "San Francisco, USA",
    "Seattle, Washington",
    "Washington, D.C.",
  ])("%s is one of the 30 American cities", (written) =>
    expect(set(written)).toBe(`${(written.split(",")[0] ?? "").toUpperCase()} —`),
  );

  test.each([
    ["Cleveland, Tennessee", "CLEVELAND, Tennessee —"],
    ["Las Vegas, New Mexico", "LAS VEGAS, New Mexico —"],
    ["Portland, Oregon", "PORTLAND, Oregon —"],
    ["Houston, Missouri", "HOUSTON, Missouri —"],
    ["San Antonio, Chile", "SAN ANTONIO, Chile —"],
    ["London, Ontario", "LONDON, Ontario —"],
    ["Paris, Texas", "PARIS, Texas —"],
    ["Sydney, Nova Scotia", "SYDNEY, Nova Scotia —"],
    ["Moscow, Idaho", "MOSCOW, Idaho —"],
    ["Panama City, Florida", "PANAMA CITY, Florida —"],
    ["Rome, Georgia", "ROME, Georgia —"],
    ["Toronto, Ohio, United States", "TORONTO, Ohio, United States —"],
    ["Geneva, Alabama", "GENEVA, Alabama —"],
    ["Paris, constructor", "PARIS, constructor —"],
  ])("%s is another place: %s", (written, expected) => expect(set(written)).toBe(expected));

  test("a paper adds cities of its own, and no others stand alone", () => {
    expect(set("Port Sorrel, Auvery", undefined, house("ap", ["Port Sorrel"]))).toBe("PORT SORREL —");
    expect(set("Port Sorrel, Auvery")).toBe("PORT SORREL, Auvery —");
  });

  test("all parts of a place are kept, however they are spaced", () => {
    expect(set("  Springfield ,Illinois,  United States ")).toBe("SPRINGFIELD, Illinois, United States —");
    expect(set("Halden,")).toBe("HALDEN —");
  });
});

describe("in the agencies' style", () => {
  test("the agency stands in parentheses after the place", () => {
    expect(set("Halden, Norway", "Reuters", house("agency"))).toBe("HALDEN, Norway (Reuters) —");
    expect(set("Cairo, Egypt", "AFP", house("agency"))).toBe("CAIRO (AFP) —");
  });

  test("without an agency there are no parentheses", () => {
    expect(set("Halden, Norway", undefined, house("agency"))).toBe("HALDEN, Norway —");
  });
});

describe("in other languages", () => {
  test("the Arabic comma parts a place, and is set in Arabic", () => {
    expect(set("طنجة، المغرب", undefined, house("ap", [], "ar"))).toBe("طنجة، المغرب —");
    expect(set("طنجة, المغرب", undefined, house("ap", [], "ar-MA"))).toBe("طنجة، المغرب —");
  });

  test("French puts the country in parentheses, and knows cities by its own names", () => {
    expect(set("Halmouth, Auvery", undefined, house("ap", [], "fr"))).toBe("HALMOUTH (Auvery) —");
    expect(set("Genève, Suisse", undefined, house("ap", [], "fr-CH"))).toBe("GENÈVE —");
    expect(set("Springfield, Illinois, États-Unis", "AFP", house("agency", [], "fr"))).toBe(
      "SPRINGFIELD (Illinois, États-Unis) (AFP) —",
    );
  });

  test("Arabic has no capitals, and cities of its own that stand alone", () => {
    expect(set("القاهرة، مصر", "رويترز", house("agency", [], "ar"))).toBe("القاهرة (رويترز) —");
  });

  test("a city's country may be called as the language calls it", () => {
    expect(set("Berlin, Allemagne", undefined, house("ap", [], "fr-CA"))).toBe("BERLIN —");
    expect(set("Paris, Frankreich", undefined, house("ap", [], "fr"))).toBe("PARIS (Frankreich) —");
  });

  test("AP's list is for English: other languages have their own, or places are set as they are written", () => {
    expect(set("Chicago, Illinois", undefined, house("ap", [], "de"))).toBe("Chicago (Illinois) –");
    expect(set("Chicago, Illinois", undefined, house("ap", [], "fr"))).toBe("CHICAGO (Illinois) —");
    expect(set("Gera, Deutschland", undefined, house("ap", ["Gera"], "de"))).toBe("Gera –");
    expect(set("Paris, Ffrainc", undefined, house("ap", [], "cy"))).toBe("PARIS, Ffrainc —");
  });

  test("capitals are the language's own", () => {
    expect(set("izmit, Türkiye", undefined, house("ap", [], "tr"))).toBe("İZMİT, Türkiye –");
    expect(set("Καβάλα, Ελλάδα", undefined, house("ap", [], "el"))).toBe("ΚΑΒΑΛΑ, Ελλάδα –");
    expect(set("ფოთი, საქართველო", undefined, house("ap", [], "ka"))).toBe("ფოთი, საქართველო –");
  });

  test.each([
    ["de", "Halden, Norwegen", "dpa", "Halden (Norwegen) –", "Halden (Norwegen) (dpa) –"],
    ["de-AT", "Wien, Österreich", "APA", "Wien –", "Wien (APA) –"],
    ["es", "Halden, Noruega", "EFE", "Halden (Noruega).–", "Halden (Noruega) (EFE).–"],
    ["it", "Halden, Norvegia", "ANSA", "HALDEN (Norvegia) –", "HALDEN (Norvegia) (ANSA) –"],
    ["pt-BR", "Halden, Noruega", "Reuters", "HALDEN, Noruega –", "HALDEN, Noruega (Reuters) –"],
    ["pt-PT", "Halden, Noruega", "Lusa", "Halden, Noruega –", "Halden, Noruega (Lusa) –"],
    ["nb", "Halden, Norge", "NTB", "Halden, Norge:", "Halden, Norge (NTB):"],
    ["ja", "ハルデン、ノルウェー", "共同", "【ハルデン（ノルウェー）】", "【ハルデン（ノルウェー）共同】"],
    ["ko", "목포", "연합뉴스", "(목포)", "(목포=연합뉴스)"],
    ["zh-Hans", "宁波", "新华社", "【宁波讯】", "【新华社宁波电】"],
    ["zh-Hant", "基隆", "中央社", "【基隆訊】", "（中央社基隆電）"],
    ["zh-TW", "基隆", "中央社", "【基隆訊】", "（中央社基隆電）"],
    ["hi", "वाराणसी", "भाषा", "वाराणसी:", "वाराणसी (भाषा):"],
    ["fa", "بوشهر، ایران", "ایرنا", "بوشهر، ایران —", "بوشهر، ایران (ایرنا) —"],
  ])("in %s %s is set as its own agencies do", (language, written, agency, plain, withAgency) => {
    expect(set(written, agency, house("ap", [], language))).toBe(plain);
    expect(set(written, agency, house("agency", [], language))).toBe(withAgency);
  });
});

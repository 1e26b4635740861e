/** A page of a book (EPUB 3.3, 6.1): XHTML in the language and direction of what stands on it. */
import { xml, type Markup } from "../xml.ts";

export interface BookPage {
  title: string;
  language: string;
  direction: "ltr" | "rtl";
  /** Where the style sheet lies, as seen from the page. */
  style: string;
  body: Markup;
}

export const bookPage = ({ title, language, direction, style, body }: BookPage): string =>
  xml`<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${direction}">
<head>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="${style}"/>
</head>
<body>
${body}
</body>
</html>
`.xml;

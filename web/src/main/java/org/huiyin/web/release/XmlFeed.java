package org.huiyin.web.release;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287) or RSS 2.0. The writer escapes; characters that XML does not know are left out. */
final class XmlFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XmlFeed() throws XMLStreamException {
        xml = WRITERS.createXMLStreamWriter(text);
    }

    static String atom(Feed feed) {
        try {
            var writer = new XmlFeed();
            writer.writeAtom(feed);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    static String rss(Feed feed) {
        try {
            var writer = new XmlFeed();
            writer.writeRss(feed);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeAtom(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", feed.language());
        element("id", feed.page());
        element("title", feed.title());
        element("subtitle", feed.subtitle());
        element("updated", feed.updated().toString());
        link("self", feed.self());
        link("alternate", feed.page());
        xml.writeStartElement("author");
        element("name", feed.title());
        xml.writeEndElement();
        for (var item : feed.items()) {
            atomEntry(item);
        }
        xml.writeEndDocument();
    }

    private void atomEntry(Feed.Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", item.id());
        element("title", item.title());
        element("published", item.published().toString());
        element("updated", item.updated().toString());
        link("alternate", item.page());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(known(item.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeRss(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeStartElement("channel");
        element("title", feed.title());
        element("link", feed.page());
        element("description", feed.subtitle());
        element("language", feed.language());
        element("lastBuildDate", rfc1123(feed.updated()));
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        xml.writeAttribute("href", feed.self());
        for (var item : feed.items()) {
            rssItem(item);
        }
        xml.writeEndDocument();
    }

    private void rssItem(Feed.Item item) throws XMLStreamException {
        xml.writeStartElement("item");
        element("title", item.title());
        element("link", item.page());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(item.id());
        xml.writeEndElement();
        element("pubDate", rfc1123(item.published()));
        element("description", item.html());
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(known(value));
        xml.writeEndElement();
    }

    private static String rfc1123(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Only what XML 1.0 (section 2.2) calls a character. */
    private static String known(String text) {
        return text.codePoints()
                .filter(c -> c == 0x9
                        || c == 0xA
                        || c == 0xD
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.huiyin.channel.wechat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.huiyin.channel.Unreadable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The flat XML of Tencent's message push: names and their texts. Takes no DTD, so no entity of anybody's is ever read. */
public final class WeChatXml {

    private final Map<String, String> texts;

    private WeChatXml(Map<String, String> texts) {
        this.texts = texts;
    }

    /** @throws Unreadable where it is no such XML */
    public static WeChatXml read(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return new WeChatXml(
                    texts(builder.parse(new InputSource(new StringReader(xml))).getDocumentElement()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            throw new Unreadable("malformed", e);
        }
    }

    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isEmpty());
    }

    private static Map<String, String> texts(Element root) {
        var texts = new HashMap<String, String>();
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                texts.put(element.getTagName(), element.getTextContent());
            }
        }
        return texts;
    }

    /** What is broken is said by the exception; nothing goes to the console. */
    private static final class Quiet extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

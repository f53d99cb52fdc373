package dev.weavewiki.core.source.manifest;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML text: its name without prefix, its attributes, its own text, the line of its start tag, its children. */
final class XmlElement {

    static final XmlElement MISSING = new XmlElement("", 0);

    /** Deeper than any real manifest; a text that goes on is not one. */
    private static final int MAX_DEPTH = 100;

    private final String name;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();
    private final Map<String, String> attributes = new HashMap<>();

    private XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** The root element; empty where the text is not XML. Document types and entities are not read. */
    static Optional<XmlElement> parse(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return tree(factory.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    String text() {
        return text.toString().strip();
    }

    int line() {
        return line;
    }

    /** The value of an attribute; empty where there is none. */
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "").strip();
    }

    /** The first child of that name, or child of children; a missing one has no text and no children. */
    XmlElement at(String... names) {
        XmlElement at = this;
        for (String wanted : names) {
            at = at.all(wanted).findFirst().orElse(MISSING);
        }
        return at;
    }

    Stream<XmlElement> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    String name() {
        return name;
    }

    /** All elements of that name below this one, in document order. */
    Stream<XmlElement> descendants(String wanted) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equals(wanted) ? Stream.of(child) : Stream.empty(), child.descendants(wanted)));
    }

    private static Optional<XmlElement> tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement document = new XmlElement("", 0);
        open.push(document);
        while (reader.hasNext() && open.size() < MAX_DEPTH) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement element = new XmlElement(
                        reader.getLocalName(), reader.getLocation().getLineNumber());
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
                open.element().children.add(element);
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.element().text.append(reader.getText());
            }
        }
        return document.children.stream().findFirst();
    }
}

package city.minsheng.common.sheet;

import city.minsheng.common.problem.Refusal;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/** One part of a workbook, read forward: an XML without document type, of bounded depth and with bounded texts. */
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 64;

    /** A spreadsheet keeps 32,767 characters a cell, and writes seven for one that XML cannot hold. */
    private static final int LONGEST_TEXT = 7 * 32_767;

    private final BoundedStream in;
    private final XMLStreamReader xml;
    private int depth;
    private int event;

    XmlPart(InputStream in, BoundedStream.Budget budget) throws XMLStreamException {
        this.in = new BoundedStream(in, budget);
        // Made for this part alone: a factory keeps the names that it has met, and those come from strangers.
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, Boolean.FALSE);
        xml = factory.createXMLStreamReader(this.in);
    }

    /** Goes on to the next piece; says whether there is one. */
    boolean advance() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        in.told();
        event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw Refusal.of(SheetProblem.UNREADABLE);
            default -> {
                // texts are asked for where they are wanted
            }
        }
        if (depth > DEEPEST) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
        return true;
    }

    /** Goes on to the start of an element of this name; false when there is none any more. */
    boolean advanceTo(String name) throws XMLStreamException {
        while (advance()) {
            if (starts(name)) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** An attribute of the element that starts here; null when it has none of this name. */
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** The same for one of any namespace: that of relationships has changed over the years. */
    String attributeOfAnyNamespace(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)
                    && xml.getAttributeNamespace(i) != null
                    && !xml.getAttributeNamespace(i).isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that starts here; afterwards its end has been passed. */
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        var outside = depth - 1;
        while (advance() && depth > outside) {
            if (xml.isCharacters()) {
                append(text);
            }
        }
        return text.toString();
    }

    /** The runs of the text of the element that starts here; the hints how to pronounce it (注音) are no part of it. */
    String richText() throws XMLStreamException {
        var text = new StringBuilder();
        var outside = depth - 1;
        while (advance() && depth > outside) {
            if (starts("rPh")) {
                text();
            } else if (starts("t")) {
                text.append(text());
            }
        }
        return Escapes.decoded(text.toString());
    }

    private void append(StringBuilder text) {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

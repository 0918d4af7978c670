package org.throughline.survey.transfer.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.throughline.survey.transfer.entity.Bench;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;
import org.throughline.survey.transfer.entity.TranslationFile;
import org.throughline.survey.transfer.entity.Unit;
import org.throughline.survey.transfer.entity.Unit.State;

/**
 * XLIFF 1.2, the file that translation programs pass on. Of the two versions it is the one that every program reads and
 * writes; version 2 would add nothing that plain texts need. Source: OASIS, "XLIFF Version 1.2".
 */
final class Xliff {

    private static final String SPACE = "urn:oasis:names:tc:xliff:document:1.2";

    private Xliff() {}

    static byte[] write(Bench bench) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("xliff");
            xml.writeDefaultNamespace(SPACE);
            xml.writeAttribute("version", "1.2");
            xml.writeStartElement("file");
            xml.writeAttribute("original", bench.code());
            xml.writeAttribute("build-num", String.valueOf(bench.edition()));
            xml.writeAttribute("source-language", bench.from());
            xml.writeAttribute("target-language", bench.to());
            xml.writeAttribute("datatype", "plaintext");
            xml.writeStartElement("body");
            for (Unit unit : bench.units()) {
                unit(xml, unit);
            }
            xml.writeEndDocument();
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unit(XMLStreamWriter xml, Unit unit) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("trans-unit");
        xml.writeAttribute("id", unit.place());
        xml.writeAttribute("http://www.w3.org/XML/1998/namespace", "space", "preserve");
        element(xml, "source", null, unit.source());
        if (unit.state() != State.MISSING) {
            element(xml, "target", unit.state() == State.CHANGED ? "needs-review-translation" : "translated", unit.target());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String state, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        if (state != null) {
            xml.writeAttribute("state", state);
        }
        // what XML can't hold at all
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }

    static TranslationFile read(byte[] content) {
        List<Unit> units = new ArrayList<>();
        String code = null;
        String to = "";
        int line = 1;
        try {
            XMLStreamReader xml = Xml.reader(content);
            xml.nextTag();
            if (!xml.getLocalName().equals("xliff") || !"1.2".equals(xml.getAttributeValue(null, "version"))) {
                throw new FileUnreadable(Reason.NOT_XLIFF, 1, "", "");
            }
            while (xml.hasNext()) {
                int event = xml.next();
                line = xml.getLocation().getLineNumber();
                if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("file") && code == null) {
                    code = said(xml.getAttributeValue(null, "original"));
                    to = said(xml.getAttributeValue(null, "target-language"));
                } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("trans-unit")) {
                    units.add(unit(xml));
                }
            }
        } catch (XMLStreamException e) {
            throw new FileUnreadable(Reason.NOT_XML, Math.max(line, Xml.line(e)), "", "");
        }
        if (code == null) {
            throw new FileUnreadable(Reason.NOT_XLIFF, line, "", "");
        }
        return new TranslationFile(code, Languages.code(to).orElse(to), units);
    }

    private static String said(String value) {
        return value == null ? "" : value;
    }

    private static Unit unit(XMLStreamReader xml) throws XMLStreamException {
        String place = said(xml.getAttributeValue(null, "id"));
        String source = "";
        String target = "";
        int alternatives = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                // suggestions of a program's memory have a source and target too
                alternatives += xml.getLocalName().equals("alt-trans") ? 1 : 0;
                if (alternatives == 0 && xml.getLocalName().equals("source")) {
                    source = text(xml, "source");
                } else if (alternatives == 0 && xml.getLocalName().equals("target")) {
                    target = text(xml, "target");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                alternatives -= xml.getLocalName().equals("alt-trans") ? 1 : 0;
                if (xml.getLocalName().equals("trans-unit")) {
                    break;
                }
            }
        }
        return new Unit(place, source, target, target.isBlank() ? State.MISSING : State.TRANSLATED);
    }

    /** With what programs mark inside of it. */
    private static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
                break;
            }
        }
        return text.toString();
    }

    /** Whether a file is XML and not a table. */
    static boolean isXml(byte[] content) {
        return new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading().startsWith("<");
    }
}

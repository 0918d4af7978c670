package org.throughline.survey.transfer.control;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The JDK's reader of XML, with nothing fetched and no entities of a file's own. */
final class Xml {

    private Xml() {}

    static XMLStreamReader reader(byte[] content) throws XMLStreamException {
        // the JDK's own, whatever else lies on the class path
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    static int line(XMLStreamException problem) {
        return problem.getLocation() == null ? 1 : Math.max(1, problem.getLocation().getLineNumber());
    }
}

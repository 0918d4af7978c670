package org.throughline.survey.report.control;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.report.entity.Variable;

/**
 * A campaign's data described as archives take it: DDI Codebook 2.5, with questions and categories in every language they were
 * asked in. It holds no answers. Source: DDI Alliance, DDI-Codebook 2.5, codebook.xsd; elements stand in its order.
 */
final class DdiCodebook {

    private static final String DDI = "ddi:codebook:2_5";

    /** @param words a text of ours in English and Spanish, by its key and parameters */
    interface Words {

        Wording of(String key, Object... parameters);
    }

    /** @param answered how many people answered, and asked how many were asked; 0 where nobody was invited */
    record Study(CampaignDetails campaign, String owner, List<String> schools, LocalDate from, LocalDate until, LocalDate today, long asked, long answered) {}

    private final Study study;
    private final List<Variable> variables;
    private final Words words;
    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    DdiCodebook(Study study, List<Variable> variables, Words words) throws XMLStreamException {
        this.study = study;
        this.variables = variables;
        this.words = words;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    static Words ours() {
        return (key, parameters) -> Wording.of("en", TextBundle.in(Language.EN.locale()).of(key, parameters))
                .and("es", TextBundle.in(Language.ES.locale()).of(key, parameters));
    }

    String text() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("codeBook");
        xml.writeDefaultNamespace(DDI);
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeAttribute("xsi", "http://www.w3.org/2001/XMLSchema-instance", "schemaLocation", DDI + " http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd");
        xml.writeAttribute("version", "2.5");
        xml.writeAttribute("ID", "campaign-" + study.campaign().id());
        document();
        study();
        file();
        data();
        xml.writeEndElement();
        xml.writeEndDocument();
        return out.toString();
    }

    private void document() throws XMLStreamException {
        open("docDscr");
        open("citation");
        title();
        open("prodStmt");
        leaf("producer", study.owner());
        dated("prodDate", study.today());
        leaf("software", "Throughline");
        close(3);
    }

    private void title() throws XMLStreamException {
        Wording title = study.campaign().title();
        open("titlStmt");
        spoken("titl", "en", title.in("en"));
        for (String language : title.languages().stream().filter(one -> !one.equals("en")).sorted().toList()) {
            spoken("parTitl", language, title.in(language));
        }
        leaf("IDNo", study.campaign().code());
        close(1);
    }

    private void study() throws XMLStreamException {
        open("stdyDscr");
        open("citation");
        title();
        open("rspStmt");
        leaf("AuthEnty", study.owner());
        close(1);
        open("prodStmt");
        leaf("producer", study.owner());
        close(2);
        open("stdyInfo");
        texts("abstract", words.of("codebook.abstract", study.owner()));
        open("sumDscr");
        event("collDate", "start", study.from());
        event("collDate", "end", study.until());
        leaf("geogCover", study.owner());
        for (String school : study.schools()) {
            leaf("geogUnit", school);
        }
        texts("anlyUnit", words.of("codebook.unit"));
        texts("universe", words.of("codebook.universe." + study.campaign().audience(), study.owner()));
        texts("dataKind", words.of("codebook.kind"));
        close(2);
        open("method");
        open("dataColl");
        texts("sampProc", words.of("codebook.sample"));
        texts("collMode", words.of("codebook.mode"));
        texts("weight", words.of("codebook.weight"));
        close(1);
        if (study.asked() > 0) {
            open("anlyInfo");
            texts("respRate", words.of("codebook.rate", String.valueOf(study.answered()), String.valueOf(study.asked())));
            close(1);
        }
        close(1);
        open("dataAccs");
        open("useStmt");
        texts("confDec", words.of("codebook.promise." + study.campaign().confidentiality()));
        texts("restrctn", words.of("codebook.restriction." + study.campaign().confidentiality()));
        close(3);
    }

    private void file() throws XMLStreamException {
        xml.writeStartElement("fileDscr");
        xml.writeAttribute("ID", "F1");
        open("fileTxt");
        leaf("fileName", "survey-answers.csv");
        open("dimensns");
        leaf("varQnty", String.valueOf(variables.size()));
        close(1);
        leaf("fileType", "text/csv; charset=UTF-8");
        close(2);
    }

    private void data() throws XMLStreamException {
        open("dataDscr");
        Map<String, List<Variable>> scales = variables.stream().filter(one -> !one.scale().isEmpty()).collect(Collectors.groupingBy(Variable::scale, LinkedHashMap::new, Collectors.toList()));
        int group = 0;
        for (Map.Entry<String, List<Variable>> scale : scales.entrySet()) {
            xml.writeStartElement("varGrp");
            xml.writeAttribute("ID", "G" + ++group);
            xml.writeAttribute("type", "subject");
            xml.writeAttribute("var", scale.getValue().stream().map(one -> "V" + (variables.indexOf(one) + 1)).collect(Collectors.joining(" ")));
            leaf("labl", scale.getKey());
            close(1);
        }
        for (int i = 0; i < variables.size(); i++) {
            variable(i + 1, variables.get(i));
        }
        close(1);
    }

    private void variable(int number, Variable one) throws XMLStreamException {
        xml.writeStartElement("var");
        xml.writeAttribute("ID", "V" + number);
        xml.writeAttribute("name", one.name());
        xml.writeAttribute("files", "F1");
        xml.writeAttribute("intrvl", one.kind() == Variable.Kind.NUMBER || one.kind() == Variable.Kind.DAY ? "contin" : "discrete");
        texts("labl", one.label());
        if (one.asked()) {
            open("qstn");
            texts("qstnLit", one.question());
            close(1);
        }
        if (!one.when().isEmpty()) {
            spoken("universe", "en", "Asked only if: " + one.when());
        }
        for (Variable.Value value : one.values()) {
            xml.writeStartElement("catgry");
            if (value.missing()) {
                xml.writeAttribute("missing", "Y");
            }
            leaf("catValu", String.valueOf(value.code()));
            texts("labl", value.label());
            close(1);
        }
        format(one);
        if (one.reversed()) {
            texts("notes", words.of("codebook.reversed"));
        }
        close(1);
    }

    private void format(Variable one) throws XMLStreamException {
        xml.writeEmptyElement("varFormat");
        boolean words = one.kind() == Variable.Kind.WORDS;
        xml.writeAttribute("type", words ? "character" : "numeric");
        xml.writeAttribute("schema", "other");
        if (one.kind() == Variable.Kind.DAY) {
            xml.writeAttribute("category", "date");
        }
    }

    /** Once in each language it is there in, English first. */
    private void texts(String name, Wording wording) throws XMLStreamException {
        List<String> languages = wording.languages().stream().sorted((one, other) -> one.equals("en") ? -1 : other.equals("en") ? 1 : one.compareTo(other)).toList();
        for (String language : languages) {
            spoken(name, language, wording.in(language));
        }
    }

    private void spoken(String name, String language, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void dated(String name, LocalDate day) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("date", day.toString());
        xml.writeCharacters(day.toString());
        xml.writeEndElement();
    }

    private void event(String name, String event, LocalDate day) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("date", day.toString());
        xml.writeAttribute("event", event);
        xml.writeCharacters(day.toString());
        xml.writeEndElement();
    }

    private void leaf(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** Without what XML cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void close(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }
}

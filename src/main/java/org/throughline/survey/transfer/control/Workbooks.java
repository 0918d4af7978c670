package org.throughline.survey.transfer.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;

/** The sheets of a workbook, .xlsx or the older .xls, as rows of texts by the headings of the first row. */
final class Workbooks {

    /** Unpacked; a form of a thousand questions has a twentieth of it. */
    private static final long MOST_UNPACKED = 64L << 20;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** A row below the headings. */
    record Line(int number, Map<String, String> cells) {

        String of(String heading) {
            return cells.getOrDefault(heading, "").strip();
        }
    }

    /** By the names of the sheets in small letters, in their order. */
    static Map<String, List<Line>> read(byte[] content) {
        boolean old = content.length > 4 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF;
        return old ? older(content) : newer(content);
    }

    private static Map<String, List<Line>> older(byte[] content) {
        Map<String, List<Line>> sheets = new LinkedHashMap<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook) {
                Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        rows.computeIfAbsent(row.getRowNum() + 1, key -> new TreeMap<>()).put(cell.getColumnIndex(), formatter.formatCellValue(cell));
                    }
                }
                sheets.put(sheet.getSheetName().strip().toLowerCase(Locale.ROOT), lines(rows));
            }
            return sheets;
        } catch (IOException | RuntimeException e) {
            throw new FileUnreadable(Reason.NOT_WORKBOOK, "");
        }
    }

    private static Map<String, List<Line>> newer(byte[] content) {
        Map<String, byte[]> parts = unpacked(content);
        if (!parts.containsKey("xl/workbook.xml")) {
            throw new FileUnreadable(Reason.NOT_WORKBOOK, "");
        }
        try {
            List<String> shared = shared(parts.get("xl/sharedStrings.xml"));
            Map<String, String> targets = targets(parts.getOrDefault("xl/_rels/workbook.xml.rels", new byte[0]));
            Map<String, List<Line>> sheets = new LinkedHashMap<>();
            XMLStreamReader reader = Xml.reader(parts.get("xl/workbook.xml"));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("sheet")) {
                    byte[] sheet = parts.get(targets.get(reader.getAttributeValue(RELATIONS, "id")));
                    if (sheet != null) {
                        sheets.put(reader.getAttributeValue(null, "name").strip().toLowerCase(Locale.ROOT), lines(rows(sheet, shared)));
                    }
                }
            }
            return sheets;
        } catch (XMLStreamException e) {
            throw new FileUnreadable(Reason.NOT_WORKBOOK, Xml.line(e), "", "");
        }
    }

    /** By the directory at the end, as some programs write parts whose size stands nowhere else. */
    private static Map<String, byte[]> unpacked(byte[] content) {
        Map<String, byte[]> parts = new HashMap<>();
        long left = MOST_UNPACKED;
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            try (ZipFile zip = new ZipFile(Files.write(file, content).toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().startsWith("xl/") && (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels"))) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            byte[] part = limited(in, left);
                            left -= part.length;
                            parts.put(entry.getName(), part);
                        }
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new FileUnreadable(Reason.NOT_WORKBOOK, "");
        }
        return parts;
    }

    private static byte[] limited(InputStream in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > most) {
                throw new FileUnreadable(Reason.TOO_LARGE, 1, "", String.valueOf(MOST_UNPACKED >> 20));
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> targets(byte[] relations) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        if (relations.length > 0) {
            XMLStreamReader reader = Xml.reader(relations);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Relationship")) {
                    String target = reader.getAttributeValue(null, "Target");
                    targets.put(reader.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private static List<String> shared(byte[] strings) throws XMLStreamException {
        List<String> shared = new ArrayList<>();
        if (strings != null) {
            XMLStreamReader reader = Xml.reader(strings);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("si")) {
                    shared.add(text(reader, "si"));
                }
            }
        }
        return shared;
    }

    /** The text of all runs up to the end of the element, without how it is read aloud (rPh). */
    private static String text(XMLStreamReader reader, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean aloud = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                aloud |= reader.getLocalName().equals("rPh");
                if (reader.getLocalName().equals("t")) {
                    String run = reader.getElementText();
                    text.append(aloud ? "" : run);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals(end)) {
                    break;
                }
                aloud &= !reader.getLocalName().equals("rPh");
            }
        }
        return text.toString();
    }

    private static Map<Integer, Map<Integer, String>> rows(byte[] sheet, List<String> shared) throws XMLStreamException {
        Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
        XMLStreamReader reader = Xml.reader(sheet);
        int row = 0;
        int column = 0;
        String type = "";
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "row" -> {
                    String number = reader.getAttributeValue(null, "r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    column = -1;
                }
                case "c" -> {
                    column = column(reader.getAttributeValue(null, "r"), column);
                    type = reader.getAttributeValue(null, "t") == null ? "n" : reader.getAttributeValue(null, "t");
                }
                case "v" -> put(rows, row, column, value(type, reader.getElementText(), shared));
                case "is" -> put(rows, row, column, text(reader, "is"));
                default -> { }
            }
        }
        return rows;
    }

    private static void put(Map<Integer, Map<Integer, String>> rows, int row, int column, String value) {
        rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, value);
    }

    private static String value(String type, String raw, List<String> shared) {
        if (type.equals("s")) {
            int at = Integer.parseInt(raw.strip());
            return at < shared.size() ? shared.get(at) : "";
        }
        if (type.equals("b")) {
            return raw.equals("1") ? "TRUE" : "FALSE";
        }
        return raw.matches("-?[0-9]+\\.0+") ? raw.substring(0, raw.indexOf('.')) : raw;
    }

    private static int column(String reference, int before) {
        if (reference == null) {
            return before + 1;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private static List<Line> lines(Map<Integer, Map<Integer, String>> rows) {
        List<Line> lines = new ArrayList<>();
        Map<Integer, String> headings = null;
        for (Map.Entry<Integer, Map<Integer, String>> row : rows.entrySet()) {
            if (row.getValue().values().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (headings == null) {
                headings = row.getValue();
                continue;
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (Map.Entry<Integer, String> heading : headings.entrySet()) {
                String value = row.getValue().getOrDefault(heading.getKey(), "");
                if (!value.isBlank()) {
                    cells.putIfAbsent(heading.getValue().strip(), value);
                }
            }
            lines.add(new Line(row.getKey(), cells));
        }
        return lines;
    }
}

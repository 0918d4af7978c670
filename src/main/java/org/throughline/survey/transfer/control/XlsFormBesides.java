package org.throughline.survey.transfer.control;

import org.throughline.survey.transfer.control.Workbooks.Line;
import org.throughline.survey.transfer.entity.NotCarried.Reason;

/** Tells the columns of a row of an XLSForm that nothing is made of. */
final class XlsFormBesides {

    private XlsFormBesides() {}

    static void tell(Assembly to, String name, Line line, boolean carried) {
        line.cells().forEach((heading, value) -> {
            String column = heading.split("::|:", -1)[0].strip();
            switch (column) {
                case "default" -> to.lost(name, value, Reason.DEFAULT);
                case "constraint_message", "required_message" -> to.lost(name, value, Reason.MESSAGE);
                case "image", "audio", "video", "media", "big-image" -> to.lost(name, value, Reason.MEDIA);
                case "calculation", "trigger" -> to.lost(name, value, Reason.CALCULATION);
                case "repeat_count" -> to.lost(name, value, Reason.REPEATED);
                case "read_only", "readonly" -> to.lost(name, column, Reason.DISPLAY);
                case "appearance" -> appearance(to, name, value);
                case "type", "name", "label", "hint", "required", "relevant", "relevance", "constraint", "choice_filter", "parameters", "bind", "note" -> {
                    if (carried && column.equals("parameters") && !value.matches("(?s)[\\s;,]*((start|end|step|randomize)\\s*=\\s*[-\\w.]+[\\s;,]*)*")) {
                        to.lost(name, value, Reason.ATTRIBUTE);
                    }
                    if (column.equals("note")) {
                        to.lost(name, value, Reason.NOTE);
                    }
                }
                default -> to.lost(name, heading + ": " + value, Reason.ATTRIBUTE);
            }
        });
    }

    private static void appearance(Assembly to, String name, String value) {
        String left = value.replaceAll("(?<=^|\\s)(multiline|likert|label|list-nolabel)(?=\\s|$)", "").strip();
        if (!left.isEmpty()) {
            to.lost(name, left, left.contains("masked") ? Reason.MASKED : left.contains("ex:") ? Reason.OUTSIDE : Reason.DISPLAY);
        }
    }
}

package org.throughline.survey.transfer.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.throughline.survey.transfer.entity.NotCarried.Reason;

/** Tells what a Qualtrics question says besides what is carried over. */
final class QualtricsBesides {

    private QualtricsBesides() {}

    static void tell(Assembly to, String source, JsonObject question) {
        JsonObject settings = Json.object(Json.object(question, "Validation"), "Settings");
        if (Json.text(settings, "ForceResponseType").equals("RequestResponse") && Json.text(settings, "ForceResponse").equals("ON")) {
            to.lost(source, "RequestResponse", Reason.SOFT);
        }
        if (Json.text(settings, "Type").equals("CustomValidation")) {
            to.lost(source, "CustomValidation", Reason.VALIDATION);
        }
        if (!Json.text(question, "QuestionJS").isEmpty()) {
            to.lost(source, "QuestionJS", Reason.SCRIPT);
        }
        if (Json.text(question, "QuestionText").contains("${")) {
            to.lost(source, PlainText.of(Json.text(question, "QuestionText")), Reason.PIPED);
        }
        if (question.get("DefaultChoices") instanceof JsonObject) {
            to.lost(source, "DefaultChoices", Reason.DEFAULT);
        }
        if (recoded(Json.object(question, "RecodeValues")) || question.get("VariableNaming") instanceof JsonObject naming && !naming.isEmpty()) {
            to.lost(source, Json.object(question, "RecodeValues").toString(), Reason.RECODED);
        }
        if (question.get("AnalyzeChoices") instanceof JsonObject analyzed && !analyzed.isEmpty()) {
            to.lost(source, analyzed.toString(), Reason.RECODED);
        }
    }

    private static boolean recoded(JsonObject values) {
        return values.entrySet().stream().anyMatch(each -> !each.getKey().equals(each.getValue() instanceof JsonNumber number ? number.toString()
                : each.getValue() instanceof JsonString said ? said.getString() : ""));
    }
}

package org.throughline.survey.report.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.report.entity.AnswersStay;
import org.throughline.survey.report.entity.Blurring;
import org.throughline.survey.report.entity.ExportWithoutReason;
import org.throughline.survey.report.entity.Variable;
import org.throughline.survey.report.entity.Variables;

/**
 * Answers one by one, of the schools for which the viewer may take them: by name where the campaign asked by name, without
 * anybody's name and what was typed where it was confidential, and never where it was anonymous. Each taking is on record.
 */
@Stateless
@RolesAllowed(Can.EXPORT_ANSWERS)
public class AnswerFiles {

    private static final int AT_ONCE = 1000;
    private static final String OF_SCHOOLS = "r.campaign_id = :campaign and (:whole or r.school_id in (:schools))";

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    @Inject
    DataDescriptions descriptions;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    /** Refuses with AnswersStay what was anonymous, and with ExportWithoutReason. */
    public void csv(CampaignId id, String reason, OutputStream out) throws IOException {
        CampaignDetails campaign = takeable(id);
        if (reason == null || reason.isBlank()) {
            throw new ExportWithoutReason();
        }
        boolean named = campaign.confidentiality() == Confidentiality.NAMED;
        List<Variable> variables = descriptions.variables(campaign);
        List<Response> responses = responses(id);
        Blurring blurring = new Blurring(responses.stream().map(Response::blurred).toList(), minimum, hidden(id));
        audit.note(viewer.id().value(), "answers-exported", id.toString(), responses.size() + ": " + reason.strip());
        try (Spreadsheet sheet = Spreadsheet.csv(out, variables.stream().map(Variable::name).toArray(String[]::new))) {
            for (int from = 0; from < responses.size(); from += AT_ONCE) {
                List<Response> some = responses.subList(from, Math.min(responses.size(), from + AT_ONCE));
                Map<UUID, Map<UUID, List<Given>>> given = given(some);
                for (int i = 0; i < some.size(); i++) {
                    Response response = some.get(i);
                    Map<String, Object> about = about(response, from + i + 1, named ? response.blurred() : blurring.told(response.blurred()));
                    Map<UUID, List<Given>> said = given.getOrDefault(response.id(), Map.of());
                    sheet.row(variables.stream().map(one -> one.asked() ? value(one, said.getOrDefault(one.item(), List.of())) : about.get(one.name())).toArray());
                }
            }
        }
    }

    /** The commands by which SPSS and PSPP read that file. */
    public String spss(CampaignId id, String language) {
        CampaignDetails campaign = takeable(id);
        List<Variable> variables = descriptions.variables(campaign);
        return new SpssSyntax(variables, language, widths(id, variables)).text(campaign.title().in(language), "survey-answers.csv");
    }

    private CampaignDetails takeable(CampaignId id) {
        CampaignDetails campaign = campaigns.details(id);
        if (campaign.confidentiality() == Confidentiality.ANONYMOUS) {
            throw new AnswersStay();
        }
        return campaign;
    }

    private Map<String, Integer> widths(CampaignId id, List<Variable> variables) {
        Scope scope = viewer.scope(Can.EXPORT_ANSWERS);
        Map<UUID, Integer> ofItems = SqlRead.of(em, Width.class, """
                        select a.item_id, max(octet_length(a.words)) from survey.answer a join survey.response r on r.id = a.response_id
                        where a.words is not null and %s group by a.item_id""".formatted(OF_SCHOOLS))
                .with("campaign", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list().stream().collect(Collectors.toMap(Width::item, Width::bytes));
        Map<String, Integer> widths = new HashMap<>();
        variables.stream().filter(one -> one.asked() && one.kind() == Variable.Kind.WORDS).forEach(one -> widths.put(one.name(), ofItems.getOrDefault(one.item(), 1) + 1));
        return widths;
    }

    /** In an order of chance that stays: their ids tell nothing. */
    private List<Response> responses(CampaignId id) {
        Scope scope = viewer.scope(Can.EXPORT_ANSWERS);
        return SqlRead.of(em, Response.class, """
                        select r.id, coalesce(cast(o.code as text), ''), coalesce(o.name, ''), r.grade_band, r.home_language, r.grp, r.language, r.answered_on, p.source_id
                        from survey.response r left join district.v_school o on o.id = r.school_id left join district.v_person p on p.id = r.person_id
                        where %s order by r.id""".formatted(OF_SCHOOLS))
                .with("campaign", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    /** By school and axis, whether any published figure is hidden. */
    private Map<String, Map<String, Boolean>> hidden(CampaignId id) {
        return SqlRead.of(em, Hidden.class, """
                        select cast(o.code as text), e.axis, bool_or(e.hidden) from survey.result_cell e join district.v_school o on o.id = e.school_id
                        where e.campaign_id = :campaign and e.subject = 'ITEM' and e.axis in ('', 'language', 'group', 'grade') group by 1, 2""").with("campaign", id.value()).list().stream()
                .collect(Collectors.groupingBy(Hidden::school, Collectors.toMap(Hidden::axis, Hidden::hidden)));
    }

    private Map<UUID, Map<UUID, List<Given>>> given(List<Response> responses) {
        return SqlRead.of(em, Given.class, """
                        select a.response_id, a.item_id, a.value, a.number, a.day, a.words, a.place from survey.answer a
                        where a.response_id in (:ids) order by a.response_id, a.item_id, a.value""")
                .with("ids", responses.stream().map(Response::id).toList()).list().stream()
                .collect(Collectors.groupingBy(Given::response, Collectors.groupingBy(Given::item)));
    }

    private static Map<String, Object> about(Response response, int number, Blurring.Person told) {
        Map<String, Object> about = new HashMap<>();
        about.put(Variables.RESPONSE, number);
        about.put(Variables.PERSON, response.person());
        about.put(Variables.SCHOOL, told.school());
        about.put(Variables.SCHOOL_NAME, told.school().isEmpty() ? "" : response.schoolName());
        about.put(Variables.GRADE, told.grade());
        about.put(Variables.HOME, told.language());
        about.put(Variables.GROUP, told.group());
        about.put(Variables.LANGUAGE, told.spoken());
        about.put(Variables.DAY, response.answeredOn());
        return about;
    }

    private static Object value(Variable variable, List<Given> given) {
        if (given.isEmpty()) {
            return null;
        }
        if (variable.option() != null) {
            Given chosen = given.stream().filter(one -> one.value() == variable.option()).findFirst().orElse(null);
            boolean ranked = variable.kind() == Variable.Kind.NUMBER;
            return ranked ? chosen == null ? null : chosen.place() : Integer.valueOf(chosen == null ? 0 : 1);
        }
        Given one = given.get(0);
        return switch (variable.kind()) {
            case CODE -> one.value();
            case NUMBER -> one.number();
            case DAY -> one.day();
            // a break would be another row to a statistics program
            case WORDS -> one.words() == null ? null : one.words().replaceAll("\\s+", " ").strip();
        };
    }

    record Response(UUID id, String school, String schoolName, String grade, String homeLanguage, String group, String language, LocalDate answeredOn, String person) {

        Blurring.Person blurred() {
            return new Blurring.Person(school, grade, homeLanguage, group, language);
        }
    }

    record Given(UUID response, UUID item, int value, BigDecimal number, LocalDate day, String words, Integer place) {}

    record Hidden(String school, String axis, boolean hidden) {}

    record Width(UUID item, int bytes) {}
}

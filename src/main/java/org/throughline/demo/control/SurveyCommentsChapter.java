package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.CampaignRow;
import org.throughline.survey.comment.control.CommentCoding;
import org.throughline.survey.comment.control.CommentGathering;
import org.throughline.survey.comment.control.CommentModeration;
import org.throughline.survey.comment.control.CommentSearch;
import org.throughline.survey.comment.control.ThemeCounting;
import org.throughline.survey.comment.control.ThemeKeeping;
import org.throughline.survey.comment.control.UrgentComments;
import org.throughline.survey.comment.control.UrgentRaising;

/** What people wrote in spring is looked at and sorted; one urgent comment was seen to, another one just came. */
@ApplicationScoped
class SurveyCommentsChapter implements Chapter {

    private static final LocalDate LOOKED_AT = LocalDate.of(2027, 4, 6);
    private static final LocalDate SORTED = LocalDate.of(2027, 4, 8);
    private static final int AT_ONCE = 200;
    private static final int SORTED_TWICE = 14;

    /** Of the families' comments some still wait. */
    private static final int SEEN_OF_FAMILIES = 22;

    @Inject
    CampaignQueries campaigns;

    @Inject
    CommentGathering gathering;

    @Inject
    CommentModeration moderation;

    @Inject
    CommentCoding coding;

    @Inject
    ThemeCounting counting;

    @Inject
    ThemeKeeping book;

    @Inject
    UrgentRaising raising;

    @Inject
    UrgentComments urgent;

    @Inject
    AtOnce atOnce;

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 43;
    }

    @Override
    public String title() {
        return "Comments of students, families and staff";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        telling.as("surveys", LOOKED_AT, () -> {
            urgent.write("""
                    Read the words. Do not try to find out who wrote them: the survey is anonymous, and trust in it protects children too.
                    Call the counselor of the school and the principal, now, by telephone.
                    If a weapon or a day is named, call 911 first.
                    The counselor visits the classes that were asked that day and reminds all of them where help is.
                    Write here what was done, before you go home.""", """
                    Lea las palabras. No intente averiguar quién las escribió: la encuesta es anónima, y la confianza también protege a los niños.
                    Llame por teléfono, ahora, a la consejería de la escuela y a la dirección.
                    Si se nombra un arma o un día, llame primero al 911.
                    La consejería visita las clases que respondieron ese día y recuerda a todos dónde hay ayuda.
                    Escriba aquí lo que se hizo, antes de irse a casa.""");
            return null;
        });
        atOnce.tell(() -> {
            raising.raise();
            return null;
        });
        telling.as("observer", LOOKED_AT, () -> {
            Optional<UrgentComments.Row> first = urgent.rows("en", false, 0, AT_ONCE).stream().filter(row -> row.kinds().contains("SELF_HARM")).findFirst();
            first.ifPresent(row -> urgent.answer(row.id(), "Principal and counselor called at 9:20. The counselor visited the classes that answered that day and left the card of the help line with everybody."));
            return null;
        });
        Map<String, UUID> themes = telling.as("surveys", LOOKED_AT, () -> themes(telling));
        Map<String, Set<UUID>> about = new HashMap<>();
        telling.rows("comments.csv").forEach(row -> {
            Set<UUID> ids = new HashSet<>();
            Arrays.stream(row.get("about").split(" ")).filter(themes::containsKey).forEach(code -> ids.add(themes.get(code)));
            about.put(row.get("words"), ids);
        });
        for (String audience : List.of("student", "family", "staff")) {
            CampaignId id = telling.as("surveys", LOOKED_AT, () -> campaign("spring-2027-" + audience));
            telling.step("What people wrote, " + audience, 0, 0);
            atOnce.tell(() -> {
                gathering.gather(id);
                return null;
            });
            telling.as("surveys", LOOKED_AT, () -> lookAt(id, audience.equals("family") ? SEEN_OF_FAMILIES : AT_ONCE));
            telling.as("surveys", SORTED, () -> sort(id, false, AT_ONCE, about));
            telling.as("leader", SORTED.plusDays(1), () -> sort(id, true, audience.equals("staff") ? 0 : SORTED_TWICE, about));
            atOnce.tell(() -> {
                counting.recount(id);
                return null;
            });
        }
    }

    private CampaignId campaign(String code) {
        return campaigns.named(code, "en", 10).stream().filter(row -> row.code().equals(code)).map(CampaignRow::id).map(CampaignId::new).findFirst().orElseThrow();
    }

    private Map<String, UUID> themes(Telling telling) {
        Map<String, UUID> themes = new HashMap<>();
        if (book.themes().isEmpty()) {
            telling.rows("themes.csv").forEach(row -> book.add(new ThemeKeeping.Text(row.get("name_en"), row.get("name_es"), row.get("definition_en"), row.get("definition_es"), row.get("terms"))));
        }
        telling.rows("themes.csv").forEach(row -> book.themes().stream().filter(theme -> theme.nameEn().equals(row.get("name_en"))).forEach(theme -> themes.put(row.get("theme"), theme.id())));
        return themes;
    }

    /** What names nobody is released as it is, names are blacked out, and words of danger are held back. */
    private Object lookAt(CampaignId id, int most) {
        List<CommentModeration.Row> waiting = moderation.rows(id, new CommentSearch("", "", "", "", "", "", "NEW"), "en", 0, most);
        moderation.releaseSeen(id, waiting.stream().map(CommentModeration.Row::id).toList());
        for (CommentModeration.Row row : waiting) {
            if (row.flags().contains("SELF_HARM") || row.flags().contains("THREAT") || row.flags().contains("ABUSE")) {
                moderation.hold(row.id(), row.version(), "Went to the safety contact; not for everybody to read");
            } else if (!row.flags().isEmpty()) {
                moderation.release(row.id(), row.version(), row.parts().lines().toList(), "Names somebody");
            }
        }
        return null;
    }

    /** The second one sees some of it otherwise, as people do. */
    private Object sort(CampaignId id, boolean second, int most, Map<String, Set<UUID>> about) {
        Optional<UUID> next = most == 0 ? Optional.empty() : coding.next(id, second);
        for (int done = 1; next.isPresent(); done++) {
            CommentCoding.Comment comment = coding.comment(next.get(), "en");
            Set<UUID> themes = new HashSet<>(about.getOrDefault(comment.words(), Set.of()));
            if (second && done % 5 == 0 && !themes.isEmpty()) {
                themes.remove(themes.iterator().next());
            }
            coding.sort(comment.id(), themes, Set.copyOf(comment.suggested()));
            next = done < most ? coding.next(id, second) : Optional.empty();
        }
        return null;
    }
}

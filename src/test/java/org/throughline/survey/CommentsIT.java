package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.answer.control.Mixing;
import org.throughline.survey.answer.control.ResponseIntake;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.comment.control.CommentCoding;
import org.throughline.survey.comment.control.CommentGathering;
import org.throughline.survey.comment.control.CommentModeration;
import org.throughline.survey.comment.control.CommentReading;
import org.throughline.survey.comment.control.CommentSearch;
import org.throughline.survey.comment.control.ThemeCounts;
import org.throughline.survey.comment.control.ThemeCounting;
import org.throughline.survey.comment.control.ThemeKeeping;
import org.throughline.survey.comment.control.UrgentComments;
import org.throughline.survey.comment.control.UrgentRaising;
import org.throughline.survey.comment.control.WatchKeeping;
import org.throughline.survey.comment.entity.CommentState;
import org.throughline.survey.comment.entity.HeldWithoutReason;
import org.throughline.survey.comment.entity.NoteMissing;
import org.throughline.survey.comment.entity.PartNotThere;
import org.throughline.survey.comment.entity.Watch;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.result.control.ResultMaking;

/** From what families write to what somebody may read of it. */
class CommentsIT extends SurveyInContainer {

    private static final int ALL = 100;

    @Inject
    Inviting inviting;

    @Inject
    Answering answering;

    @Inject
    ResponseIntake intake;

    @Inject
    Mixing mixing;

    @Inject
    ResultMaking results;

    @Inject
    UrgentRaising raising;

    @Inject
    UrgentComments urgent;

    @Inject
    WatchKeeping watch;

    @Inject
    CommentGathering gathering;

    @Inject
    CommentModeration moderation;

    @Inject
    CommentReading reading;

    @Inject
    CommentCoding coding;

    @Inject
    ThemeKeeping themes;

    @Inject
    ThemeCounts counts;

    @Inject
    ThemeCounting counting;

    private OrganizationId ash;
    private PersonId leader;
    private PersonId principal;
    private Item text;

    @Test
    void what_families_write_is_read_by_others_only_once_somebody_released_it_and_only_where_enough_wrote() throws Exception {
        CampaignId id = campaign();
        say(id, oak, 13, "We need longer reading times at school, number ");
        say(id, oak, 1, "Zelda Kranz helps my child with reading, ask her ");
        say(id, elm, 4, "The buses of the school are late, number ");
        say(id, ash, 12, "More music would be good for the school, number ");
        close(id);

        assertThat(read(principal, id, oak)).as("before anybody looked").isEmpty();
        List<CommentModeration.Row> waiting = as(coordinator, AFTER, () -> moderation.rows(id, CommentSearch.ALL, "en", 0, ALL));
        assertThat(waiting).hasSize(30);
        CommentModeration.Row named = waiting.get(0);
        assertThat(named.flags()).as("what somebody must look at stands first").isEqualTo("NAME");
        assertThat(named.parts()).contains("Zelda Kranz");
        assertThat(as(coordinator, AFTER, () -> moderation.releaseSeen(id, waiting.stream().map(CommentModeration.Row::id).toList()))).as("all but the one with a name").isEqualTo(29);
        assertThatThrownBy(() -> as(coordinator, AFTER, () -> release(named, named.version(), List.of("Nobody")))).isInstanceOf(PartNotThere.class);
        as(coordinator, AFTER, () -> release(named, named.version(), List.of("Zelda Kranz")));
        assertThatThrownBy(() -> as(coordinator, AFTER, () -> release(named, named.version(), List.of()))).as("seen before somebody decided").isInstanceOf(ChangedMeanwhile.class);

        assertThat(read(principal, id, oak)).hasSize(14).allSatisfy(row -> assertThat(row.school()).isEqualTo("Oak"))
                .anySatisfy(row -> assertThat(row.words()).isEqualTo("█████ helps my child with reading, ask her 0"));
        assertThatThrownBy(() -> read(principal, id, elm)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> read(principal, id, null)).isInstanceOf(NotYours.class);
        assertThat(read(leader, id, elm)).as("four writers").isEmpty();
        assertThat(read(leader, id, ash)).as("16 of two schools less these 12 would tell that 4 wrote at Elm").isEmpty();
        assertThat(read(leader, id, null)).hasSize(30).filteredOn(row -> row.school() == null).hasSize(16);
        PersonId teacher = staff("Tess", Role.TEACHER, oak);
        assertThatThrownBy(() -> read(teacher, id, oak)).isInstanceOf(EJBAccessException.class);

        assertThat(as(leader, AFTER, () -> reading.rows(id, null, search("time"), "en", 0, ALL))).hasSize(13).allSatisfy(row -> assertThat(row.words()).contains("\uE000times\uE001"));
        assertThat(as(leader, AFTER, () -> reading.rows(id, null, search("kranz"), "en", 0, ALL))).as("what is black cannot be found").isEmpty();
        assertThat(as(leader, AFTER, () -> reading.rows(id, null, new CommentSearch("", "", elm.toString(), "", "", "", ""), "en", 0, ALL))).as("asked for by a school that is not told").isEmpty();
        assertThat(one("select count(*) from platform.audit where action = 'comments-read' and subject = ? and person_id = ?", id.toString(), principal.value())).as("the look that found nothing, too").isEqualTo("2");
        assertThat(one("select count(*) from platform.audit where action = 'comments-moderated' and person_id = ?", coordinator.value())).isNotEqualTo("0");

        does(coordinator, AFTER, () -> {
            CommentModeration.Row row = moderation.row(named.id(), "en");
            assertThat(row.state()).isEqualTo(CommentState.RELEASED);
            assertThatThrownBy(() -> moderation.hold(row.id(), row.version(), " ")).isInstanceOf(HeldWithoutReason.class);
        });
        does(coordinator, AFTER, () -> moderation.hold(named.id(), moderation.row(named.id(), "en").version(), "Praises one person by name"));
        assertThat(read(principal, id, oak)).hasSize(13);
    }

    @Test
    void nobody_decides_about_the_words_of_their_own_school_and_few_late_ones_are_not_told_from_the_others() throws Exception {
        CampaignId id = campaign();
        say(id, oak, 12, "More art please, number ");
        close(id);
        PersonId teaching = staff("Cleo", Role.SURVEY_COORDINATOR, district);
        execute("insert into district.position (id, source, source_id, person_id, organization_id, role, main) values (?, 'test', ?, ?, ?, 'teacher', false)",
                Ids.timeOrdered(), UUID.randomUUID().toString(), teaching.value(), oak.value());
        assertThat(as(teaching, AFTER, () -> moderation.rows(id, CommentSearch.ALL, "en", 0, ALL))).isEmpty();
        UUID one = as(coordinator, AFTER, () -> moderation.rows(id, CommentSearch.ALL, "en", 0, 1)).get(0).id();
        assertThatThrownBy(() -> as(teaching, AFTER, () -> moderation.row(one, "en"))).isInstanceOf(NotYours.class);

        late(id, 3);
        assertThat(as(coordinator, AFTER, () -> moderation.counts(id))).isEqualTo(new CommentModeration.Counts(12, 0, 0, 0, 3));
        late(id, 8);
        assertThat(as(coordinator, AFTER, () -> moderation.counts(id))).as("eleven are a crowd").isEqualTo(new CommentModeration.Counts(23, 0, 0, 0, 0));
    }

    @Test
    void words_of_danger_reach_whoever_is_named_for_them_before_anything_else_is_done() throws Exception {
        CampaignId id = campaign();
        PersonId contact = staff("Sam", Role.SAFETY_CONTACT, oak);
        PersonId elsewhere = staff("Sol", Role.SAFETY_CONTACT, elm);
        say(id, oak, 1, "I don’t want to live anymore ");
        inTransaction(() -> raising.raise());
        until("the words are moved on", () -> one("select count(*) from survey.urgent_waiting where campaign_id = ?", id.value()).equals("0"));

        List<UrgentComments.Row> rows = as(contact, WHILE_OPEN, () -> urgent.rows("en", false, 0, ALL)).stream().filter(row -> row.words().startsWith("I don’t want")).toList();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.school()).isEqualTo("Oak");
            assertThat(row.kinds()).isEqualTo("SELF_HARM");
        });
        assertThat(as(elsewhere, WHILE_OPEN, () -> urgent.rows("en", false, 0, ALL))).isEmpty();
        assertThatThrownBy(() -> as(principal, WHILE_OPEN, () -> urgent.rows("en", false, 0, ALL))).isInstanceOf(EJBAccessException.class);
        String mail = one("select subject || body from platform.mail where recipient = ? and body like '%Oak%'", address(contact));
        assertThat(mail).contains("urgent").doesNotContain("anymore");
        assertThat(one("select count(*) from platform.mail where recipient = ?", address(elsewhere))).isEqualTo("0");
        UUID one = rows.get(0).id();
        assertThatThrownBy(() -> as(contact, WHILE_OPEN, () -> answer(one, " "))).isInstanceOf(NoteMissing.class);
        assertThatThrownBy(() -> as(elsewhere, WHILE_OPEN, () -> answer(one, "mine"))).isInstanceOf(NotYours.class);
        execute("update survey.urgent_comment set raised_on = ? where id = ?", WHILE_OPEN, one);
        clock.at(WHILE_OPEN.plusDays(1).atTime(8, 0).atZone(ZONE).toInstant(), () -> {
            inTransaction(() -> raising.remind());
            return null;
        });
        assertThat(Integer.parseInt(one("select count(*) from platform.mail where recipient = ? and subject like 'Nobody%'", address(contact)))).as("the day after").isEqualTo(1);
        as(contact, WHILE_OPEN.plusDays(1), () -> answer(one, "Counselor told"));
        assertThat(as(contact, WHILE_OPEN.plusDays(1), () -> urgent.open().count())).isZero();
        assertThat(one("select count(*) from platform.audit where action = 'urgent-comments-read' and person_id = ?", contact.value())).isNotEqualTo("0");

        does(coordinator, WHILE_OPEN, () -> watch.add(Watch.THREAT, "en", "blue (falcon|hawk) rises"));
        say(id, oak, 1, "On Friday the blue hawk rises, they say, ");
        inTransaction(() -> raising.raise());
        until("the district’s own phrase is found", () -> one("select count(*) from survey.urgent_comment where campaign_id = ? and words like '%hawk%'", id.value()).equals("1"));
    }

    @Test
    void people_sort_what_was_released_and_are_helped_but_not_told() throws Exception {
        CampaignId id = campaign();
        // words of this run alone: what was sorted in others, and their themes, speak too
        String corner = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "o");
        say(id, oak, 14, "The reading " + corner + " helps my son, number ");
        say(id, oak, 12, "The late " + corner.replace('q', 'x') + " comes again, number ");
        close(id);
        as(coordinator, AFTER, () -> moderation.releaseSeen(id, moderation.rows(id, CommentSearch.ALL, "en", 0, ALL).stream().map(CommentModeration.Row::id).toList()));
        String mark = UUID.randomUUID().toString();
        UUID reading1 = as(coordinator, AFTER, () -> themes.add(new ThemeKeeping.Text("Reading " + mark, "Lectura", "", "", corner)));
        UUID bus = as(coordinator, AFTER, () -> themes.add(new ThemeKeeping.Text("Buses " + mark, "Autobuses", "", "", "")));
        PersonId second = leader;
        does(coordinator, AFTER, () -> {
            for (int i = 0; i < 26; i++) {
                CommentCoding.Comment comment = coding.comment(coding.next(id, false).orElseThrow(), "en");
                boolean reads = comment.words().contains("reading");
                if (reads) {
                    assertThat(comment.suggested()).as("by its key term").contains(reading1);
                }
                coding.sort(comment.id(), Set.of(reads ? reading1 : bus), Set.copyOf(comment.suggested()));
            }
            assertThat(coding.next(id, false)).isEmpty();
        });
        does(second, AFTER, () -> {
            for (int i = 0; i < 12; i++) {
                CommentCoding.Comment comment = coding.comment(coding.next(id, true).orElseThrow(), "en");
                assertThat(comment.themes()).as("what the first one said is not told").isEmpty();
                coding.sort(comment.id(), Set.of(comment.words().contains("reading") ? reading1 : bus), Set.of());
            }
        });

        assertThat(as(principal, AFTER, () -> counts.rows(id, text.id(), oak, "en"))).as("before it was counted").isEmpty();
        assertThat(counting.behind()).contains(id);
        inTransaction(() -> counting.recount(id));
        assertThat(counting.behind()).doesNotContain(id);
        assertThat(as(coordinator, AFTER, () -> themes.agreement().get(bus)).units()).isEqualTo(12);
        assertThat(as(coordinator, AFTER, () -> themes.themes())).filteredOn(theme -> theme.id().equals(bus)).extracting(ThemeKeeping.Theme::comments).containsExactly(12L);
        assertThat(one("select count(*) from survey.theme_suggestion where theme_id = ? and accepted", bus)).as("learned from what was sorted").isNotEqualTo("0");
        List<ThemeCounts.Row> table = as(principal, AFTER, () -> counts.rows(id, text.id(), oak, "en"));
        assertThat(table).extracting(ThemeCounts.Row::comments).containsExactly(14, 12);
        assertThat(as(principal, AFTER, () -> reading.rows(id, oak, new CommentSearch("", "", "", "", bus.toString(), "", ""), "en", 0, ALL))).hasSize(12);
        assertThatThrownBy(() -> as(principal, AFTER, () -> counts.rows(id, text.id(), elm, "en"))).isInstanceOf(NotYours.class);
    }

    private Object release(CommentModeration.Row row, long version, List<String> parts) {
        moderation.release(row.id(), version, parts, "");
        return null;
    }

    private String address(PersonId person) {
        return one("select email from district.person where id = ?", person.value());
    }

    private Object answer(UUID id, String note) {
        urgent.answer(id, note);
        return null;
    }

    private static CommentSearch search(String words) {
        return new CommentSearch(words, "", "", "", "", "", "");
    }

    private List<CommentReading.Row> read(PersonId person, CampaignId id, OrganizationId place) throws Exception {
        return as(person, AFTER, () -> reading.rows(id, place, CommentSearch.ALL, "en", 0, ALL));
    }

    private CampaignId campaign() throws Exception {
        places();
        ash = school(district, "Ash");
        leader = staff("Lee", Role.DISTRICT_LEADER, district);
        principal = staff("Pia", Role.PRINCIPAL, oak);
        execute("update district.person set given_name = 'Zelda', family_name = 'Kranz' where id = ?", person("STAFF", "Z", oak, "teacher").value());
        CampaignId id = scheduled(asking(words("B", "What would you change?")), Audience.FAMILY, Confidentiality.ANONYMOUS, oak, elm, ash);
        text = itemsOf(id).get(0);
        return id;
    }

    /** New families of a school send these words, each with a number. */
    private void say(CampaignId id, OrganizationId place, int families, String words) throws Exception {
        families(families, place, "en");
        List<Inviting.Letter> letters = as(coordinator, WHILE_OPEN, () -> inviting.letters(id, place)).subList(0, families);
        does(coordinator, WHILE_OPEN, () -> {
            for (int i = 0; i < families; i++) {
                String code = answering.begin(letters.get(i).code(), Language.EN, null);
                answering.save(code, Set.of(text.id()), Map.of(text.id(), Given.written(words + i)), Language.EN, 1);
                answering.send(code);
            }
        });
    }

    private void close(CampaignId id) throws Exception {
        does(coordinator, WHILE_OPEN.plusDays(1), () -> planning.close(id, campaigns.details(id).version()));
        gather(id);
    }

    /** Forms that came on paper after the closing; without digits, which could be somebody's number. */
    private void late(CampaignId id, int forms) throws Exception {
        List<ResponseIntake.OnPaper> papers = new ArrayList<>();
        for (int i = 0; i < forms; i++) {
            papers.add(new ResponseIntake.OnPaper(new Form("", "en", "", Map.of(text.id(), Given.written("Late but true, " + UUID.randomUUID().toString().replaceAll("[^a-f]", "o")))), null));
        }
        as(coordinator, AFTER, () -> intake.takeTyped(id, oak, papers));
        gather(id);
    }

    private void gather(CampaignId id) throws Exception {
        mixing.restByItself(id);
        inTransaction(() -> results.refresh(id));
        inTransaction(() -> gathering.gather(id));
    }
}

package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.throughline.access.NotYours;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.survey.campaign.control.AudiencePlanning;
import org.throughline.survey.campaign.control.BurdenQueries;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignWatching;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.control.MailReturns;
import org.throughline.survey.campaign.control.Reminders;
import org.throughline.survey.campaign.control.TurnoutQueries;
import org.throughline.survey.campaign.control.Turnouts;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.AudienceRule;
import org.throughline.survey.campaign.entity.CampaignNotDraft;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.ExtensionBackwards;
import org.throughline.survey.campaign.entity.FamilyWay;
import org.throughline.survey.campaign.entity.NamesWouldTell;
import org.throughline.survey.campaign.entity.ReminderOutside;
import org.throughline.survey.instrument.entity.Wording;

/** Whom a campaign asks and how many of them answered, from its draft on. */
class CampaignsIT extends AskingInContainer {

    @Inject
    CampaignWatching watching;

    @Inject
    Reminders reminders;

    @Inject
    TurnoutQueries turnouts;

    @Inject
    Turnouts turnoutParts;

    @Inject
    MailReturns returns;

    @Inject
    BurdenQueries burden;

    private AudiencePlanning.Counted all(CampaignId id) throws Exception {
        return counted(id, "ALL").get(0);
    }

    private List<AudiencePlanning.Counted> counted(CampaignId id, String kind) throws Exception {
        return as(coordinator, BEFORE, () -> audiences.counted(id)).stream().filter(one -> one.kind().equals(kind)).toList();
    }

    @Test
    void what_is_counted_is_what_is_invited_and_who_is_left_out_is_counted_apart() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        parent(oak, "es", child(oak, "04"));
        parent(oak, "en", child(oak, "05"), child(elm, "07"));
        parent(elm, "en", child(elm, "08"));
        PersonId out = parent(elm, "ar", child(elm, "08"));
        execute("insert into district.opt_out (person_id, scope) values (?, 'surveys')", out.value());
        PersonId bounced = parent(elm, "en", child(elm, "06"));
        execute("insert into platform.mail (id, recipient, subject, body, language, created_at, next_try_at, failed_at) select gen_random_uuid(), email, 's', '', 'en', now(), now(), now() from district.person where id = ?",
                bounced.value());

        AudiencePlanning.Counted all = all(id);
        List<AudiencePlanning.Counted> schools = counted(id, "SCHOOL");

        assertThat(all.people()).isEqualTo(4);
        assertThat(all.asked()).isEqualTo(5);
        assertThat(all.optedOut()).isEqualTo(1);
        assertThat(all.bounced()).isEqualTo(1);
        assertThat(schools).extracting(AudiencePlanning.Counted::name, AudiencePlanning.Counted::asked)
                .containsExactlyInAnyOrder(Tuple.tuple("Oak", 2L), Tuple.tuple("Elm", 3L));
        assertThat(counted(id, "LANGUAGE")).extracting(AudiencePlanning.Counted::name).containsExactlyInAnyOrder("es", "en", "ar");
        schedule(id);
        assertThat((long) mailed(id)).isEqualTo(all.byMail()).isEqualTo(4);
        assertThat((long) as(coordinator, WHILE_OPEN, () -> inviting.letters(id, oak).size() + inviting.letters(id, elm).size())).isEqualTo(all.byLetter()).isEqualTo(1);
        assertThat(one("select count(*) from survey.invitation where campaign_id = ? and person_id = ?", id.value(), out.value())).isEqualTo("0");
    }

    @Test
    void a_rule_narrows_by_grade_and_language_and_a_sample_is_drawn_the_same_twice() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        for (int i = 0; i < 12; i++) {
            parent(oak, i < 8 ? "es" : "en", child(oak, i % 2 == 0 ? "04" : "05"));
        }

        ask(id, rule(Set.of("04"), Set.of("es"), null, FamilyWay.SCHOOL));
        assertThat(all(id).people()).isEqualTo(4);

        ask(id, rule(Set.of(), Set.of(), 5, FamilyWay.SCHOOL));
        assertThat(as(coordinator, BEFORE, () -> audiences.rule(id)).sample()).isEqualTo(5);
        assertThat(all(id).people()).isEqualTo(5);
        String drawn = one("select string_agg(cast(person_id as text), ' ' order by person_id) from survey.audience(?, null)", id.value());
        schedule(id);
        assertThat(mailed(id)).isEqualTo(5);
        assertThat(one("select string_agg(cast(person_id as text), ' ' order by person_id) from survey.invitation where campaign_id = ?", id.value())).isEqualTo(drawn);
    }

    @Test
    void whom_a_campaign_asks_stands_once_it_is_scheduled_and_is_nobody_elses_to_decide() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        PersonId other = staff("Otto", Role.SURVEY_COORDINATOR, elm);

        assertThatThrownBy(() -> as(other, BEFORE, () -> audiences.counted(id))).isInstanceOf(NotYours.class);
        schedule(id);
        assertThatThrownBy(() -> ask(id, AudienceRule.EVERYBODY)).isInstanceOf(CampaignNotDraft.class);
    }

    @Test
    void a_planned_reminder_is_due_on_its_day_and_not_at_night() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.ANONYMOUS);
        parent(oak, "en", child(oak, "04"));
        schedule(id);
        mailed(id);
        LocalDate day = WHILE_OPEN.plusDays(2);

        does(coordinator, WHILE_OPEN, () -> watching.remindOn(id, day));

        assertThat(dueAt(id, day.minusDays(1), 12)).isEmpty();
        assertThat(dueAt(id, day, 23)).isEmpty();
        assertThat(dueAt(id, day, 12)).singleElement().satisfies(due -> assertThat(due.missing()).isEqualTo(1));
        assertThatThrownBy(() -> does(coordinator, WHILE_OPEN, () -> watching.remindOn(id, CLOSES.plusDays(1)))).isInstanceOf(ReminderOutside.class);
    }

    private List<Reminders.Due> dueAt(CampaignId id, LocalDate day, int hour) throws Exception {
        return clock.at(day.atTime(hour, 0).atZone(ZONE).toInstant(), () -> reminders.due()).stream().filter(due -> due.campaign().equals(id.value())).toList();
    }

    @Test
    void who_is_missing_is_listed_by_name_only_where_the_campaign_is_not_anonymous() throws Exception {
        CampaignId open = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        parent(oak, "en", child(oak, "04"));
        PersonId other = parent(oak, "es", child(oak, "04"));
        schedule(open);
        String code = as(coordinator, WHILE_OPEN, () -> inviting.letters(open, oak)).stream().filter(letter -> !letter.person().equals(other)).findFirst().orElseThrow().code();
        does(coordinator, WHILE_OPEN, () -> send(code));

        assertThat(as(coordinator, WHILE_OPEN, () -> watching.missing(open))).extracting(CampaignWatching.MissingPerson::homeLanguage).containsExactly("es");

        CampaignId anonymous = draft(Audience.FAMILY, Confidentiality.ANONYMOUS);
        assertThatThrownBy(() -> as(coordinator, WHILE_OPEN, () -> watching.missing(anonymous))).isInstanceOf(NamesWouldTell.class);
    }

    @Test
    void a_campaign_is_extended_with_a_reason_that_stays() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        schedule(id);

        does(coordinator, WHILE_OPEN, () -> watching.extend(id, campaigns.details(id).version(), CLOSES.plusDays(7), "Snow days"));

        assertThat(as(coordinator, CLOSES.plusDays(2), () -> campaigns.details(id).state())).isEqualTo(CampaignState.OPEN);
        assertThat(as(coordinator, WHILE_OPEN, () -> watching.changes(id))).extracting(CampaignWatching.Change::reason).containsExactly("Snow days");
        assertThatThrownBy(() -> does(coordinator, WHILE_OPEN, () -> watching.extend(id, campaigns.details(id).version(), CLOSES, "Shorter"))).isInstanceOf(ExtensionBackwards.class);
    }

    @Test
    void rates_stand_beside_the_wave_before_and_returned_mail_makes_a_letter() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        PersonId parent = parent(oak, "es", child(oak, "04"), child(oak, "05"));
        parent(oak, "en", child(oak, "05"));
        schedule(id);
        mailed(id);

        assertThat(rates(id, TurnoutQueries.Axis.GRADE)).extracting(TurnoutQueries.Rate::name, TurnoutQueries.Rate::asked).containsExactly(Tuple.tuple("04", 1L), Tuple.tuple("05", 2L));
        assertThat(rates(id, TurnoutQueries.Axis.LANGUAGE)).extracting(TurnoutQueries.Rate::name).containsExactly("en", "es");
        assertThat(rates(id, TurnoutQueries.Axis.SCHOOL)).filteredOn(rate -> rate.name().equals("Oak")).singleElement().satisfies(rate -> {
            assertThat(rate.enrolled()).isEqualTo(3);
            assertThat(rate.lastAsked()).isNull();
        });

        execute("update platform.mail set sent_at = now(), failed_at = null where recipient = (select email from district.person where id = ?)", parent.value());
        String address = one("select email from district.person where id = ?", parent.value());
        assertThat(as(coordinator, WHILE_OPEN, () -> returns.tell("Undelivered: <" + address.toUpperCase(java.util.Locale.ROOT) + ">, nobody@nowhere.example"))).isEqualTo(1);
        assertThat(one("select reach from survey.audience(?, null) where person_id = ?", id.value(), parent.value())).isEqualTo("BOUNCED");
    }

    @Test
    void turnout_follows_invitations_and_stays_what_it_was_when_results_are_published() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        PersonId left = parent(oak, "en", child(oak, "04"));
        parent(oak, "en", child(oak, "04"));
        parent(oak, "es", child(oak, "05"));
        schedule(id);
        List<Inviting.Letter> letters = as(coordinator, WHILE_OPEN, () -> inviting.letters(id, oak));
        assertThat(oak(id)).isEqualTo("3 asked, 0 answered");
        for (Inviting.Letter letter : letters) {
            if (!letter.person().equals(left)) {
                does(coordinator, WHILE_OPEN, () -> send(letter.code()));
            }
        }
        assertThat(oak(id)).isEqualTo("3 asked, 2 answered");

        forget(id, left);
        assertThat(oak(id)).isEqualTo("2 asked, 2 answered");
        inTransaction(turnoutParts::addUp);
        assertThat(one("select count(*) from survey.turnout_part where campaign_id = ? and school_id = ?", id.value(), oak.value())).isEqualTo("1");
        assertThat(oak(id)).isEqualTo("2 asked, 2 answered");

        publish(id);
        forget(id, letters.stream().map(Inviting.Letter::person).filter(person -> !person.equals(left)).findFirst().orElseThrow());
        assertThat(oak(id)).isEqualTo("2 asked, 2 answered");
    }

    private String oak(CampaignId id) throws Exception {
        return rates(id, TurnoutQueries.Axis.SCHOOL).stream().filter(rate -> rate.name().equals("Oak")).map(rate -> rate.asked() + " asked, " + rate.answered() + " answered").findFirst().orElseThrow();
    }

    private void forget(CampaignId id, PersonId person) {
        execute("delete from survey.invitation_code k using survey.invitation i where k.invitation_id = i.id and i.campaign_id = ? and i.person_id = ?", id.value(), person.value());
        execute("delete from survey.invitation where campaign_id = ? and person_id = ?", id.value(), person.value());
    }

    private List<TurnoutQueries.Rate> rates(CampaignId id, TurnoutQueries.Axis axis) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> turnouts.rates(id, axis));
    }

    @Test
    void what_else_its_people_are_asked_this_year_is_told_before_a_campaign_is_scheduled() throws Exception {
        CampaignId first = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        schedule(first);
        InstrumentId instrument = as(coordinator, BEFORE, () -> campaigns.details(first).instrument());
        CampaignId second = as(coordinator, BEFORE, () -> planning.draft(new CampaignPlanning.NewCampaign("c-" + UUID.randomUUID(), instrument, Audience.FAMILY,
                Confidentiality.CONFIDENTIAL, Wording.of("en", "Again"), CLOSES.atStartOfDay(ZONE).toInstant(), CLOSES.plusDays(9).atStartOfDay(ZONE).toInstant(), Set.of("en"), Set.of(oak), null)));

        assertThat(as(coordinator, BEFORE, () -> burden.beside(second))).isEqualTo(new BurdenQueries.Beside(1, 2, 2));
        assertThat(as(coordinator, BEFORE, () -> burden.askings("en"))).extracting(BurdenQueries.Asking::id).containsExactly(first.value());
        assertThat(as(coordinator, BEFORE, () -> burden.schools())).extracting(BurdenQueries.AtSchool::families).containsExactly(1L, 1L);
    }
}

package org.throughline.survey;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.InContainer;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.Ids;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/** A test of surveys in the server: campaigns of March 2027 at two schools, Oak and Elm, which a coordinator runs. */
abstract class SurveyInContainer extends InContainer {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final LocalDate OPENS = LocalDate.of(2027, 3, 1);
    static final LocalDate CLOSES = LocalDate.of(2027, 3, 20);
    static final LocalDate BEFORE = OPENS.minusDays(5);
    static final LocalDate WHILE_OPEN = OPENS.plusDays(3);
    static final LocalDate AFTER = CLOSES.plusDays(2);

    @Inject
    InstrumentAdding adding;

    @Inject
    InstrumentQueries instruments;

    @Inject
    CampaignPlanning planning;

    @Inject
    CampaignQueries campaigns;

    OrganizationId district;
    OrganizationId oak;
    OrganizationId elm;
    PersonId coordinator;

    void places() {
        district = district("Test District");
        oak = school(district, "Oak");
        elm = school(district, "Elm");
        coordinator = staff("Cora", Role.SURVEY_COORDINATOR, district);
    }

    /** A questionnaire of one section. */
    static Questionnaire asking(Wording title, List<Item> items) {
        return Questionnaire.first("q-" + UUID.randomUUID(), Origin.OWN, title, Wording.NONE, List.of(new Section(Wording.of("en", "One"), items)));
    }

    static Questionnaire asking(Item... items) {
        return asking(Wording.of("en", "Voice"), List.of(items));
    }

    /** A statement of which one of two answers is favorable: 1 is no, 2 is yes. */
    static Item yesOrNo(String code, Wording text) {
        return new Item(Ids.timeOrdered(), code, ItemType.SCALE, null, text, Wording.NONE,
                List.of(new Option(1, false, false, Wording.of("en", "No")), new Option(2, true, false, Wording.of("en", "Yes"))));
    }

    static Item words(String code, String text) {
        return new Item(Ids.timeOrdered(), code, ItemType.TEXT, null, Wording.of("en", text), Wording.NONE, List.of());
    }

    /** The draft of a campaign in the languages of what it asks. */
    CampaignId draft(Questionnaire asked, Audience audience, Confidentiality promise, Wording title, OrganizationId... places) throws Exception {
        return as(coordinator, BEFORE, () -> planning.draft(new CampaignPlanning.NewCampaign("c-" + UUID.randomUUID(), adding.add(asked), audience, promise, title,
                OPENS.atStartOfDay(ZONE).toInstant(), CLOSES.atStartOfDay(ZONE).toInstant(), asked.title().languages(), Set.of(places), null)));
    }

    /** A campaign that opens by itself on its day. */
    CampaignId scheduled(Questionnaire asked, Audience audience, Confidentiality promise, OrganizationId... places) throws Exception {
        CampaignId id = draft(asked, audience, promise, Wording.of("en", "Voice"), places);
        schedule(id);
        return id;
    }

    void schedule(CampaignId id) throws Exception {
        does(coordinator, BEFORE, () -> planning.schedule(id, campaigns.details(id).version()));
    }

    void publish(CampaignId id) throws Exception {
        does(coordinator, AFTER, () -> planning.publish(id, campaigns.details(id).version()));
    }

    List<Item> itemsOf(CampaignId id) throws Exception {
        return as(coordinator, BEFORE, () -> instruments.details(campaigns.details(id).instrument())).items();
    }

    PersonId child(OrganizationId place) {
        return person("STUDENT", "Kim", place, "student");
    }

    PersonId parent(OrganizationId place, PersonId... children) {
        PersonId parent = person("GUARDIAN", "Pat", place, "guardian");
        for (PersonId child : children) {
            execute("insert into district.guardianship (guardian_id, student_id) values (?, ?)", parent.value(), child.value());
        }
        return parent;
    }

    /** One who reads this language at home. */
    PersonId parent(OrganizationId place, String language, PersonId... children) {
        PersonId parent = parent(place, children);
        execute("update district.person set home_language = ? where id = ?", language, parent.value());
        return parent;
    }

    /** As many families, each of one child and a parent. */
    void families(int count, OrganizationId place, String language) {
        for (int i = 0; i < count; i++) {
            parent(place, language, child(place));
        }
    }
}

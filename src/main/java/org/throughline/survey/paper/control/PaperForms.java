package org.throughline.survey.paper.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.light.PdfPages;
import org.throughline.platform.text.Tongue;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.entity.NotTakingAnswers;
import org.throughline.survey.answer.entity.SchoolNotAsked;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.paper.entity.FormNumber;
import org.throughline.survey.paper.entity.LanguageNotAsked;
import org.throughline.survey.paper.entity.PaperCountUnfit;
import org.throughline.survey.paper.entity.ScriptUnprintable;

/**
 * Forms to print: in batches for a school, each form with a number of its own. The PDF is made anew each time from the
 * campaign, with the forms in another order of chance, so that not even the order of a stack tells who got which.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class PaperForms {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Questionnaires questionnaires;

    @Inject
    PaperBatches batches;

    @Inject
    PaperPictures pictures;

    @Inject
    PdfPages documents;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Numbers a batch of forms for a school. Returns its id. */
    public UUID add(CampaignId id, OrganizationId school, String language, int forms, String handIn) {
        viewer.require(Can.RUN_SURVEYS, school);
        CampaignDetails campaign = campaigns.details(id);
        if (campaign.state() != CampaignState.OPEN && campaign.state() != CampaignState.SCHEDULED) {
            throw new NotTakingAnswers();
        }
        if (campaigns.turnout(id).stream().noneMatch(one -> one.school().equals(school.value()))) {
            throw new SchoolNotAsked();
        }
        if (!campaign.languages().contains(language)) {
            throw new LanguageNotAsked();
        }
        if (forms < 1 || forms > FormNumber.MOST) {
            throw new PaperCountUnfit();
        }
        UUID batch = batches.add(id, school, language, forms, handIn.strip(), clock.today(), viewer.id(), RANDOM);
        audit.note(viewer.id().value(), "paper-numbered", batch.toString(), batches.get(batch).letters() + ", " + forms);
        return batch;
    }

    /** The batches of the schools for which the viewer runs surveys, the newest first. */
    public List<PaperBatch> all(CampaignId id) {
        campaigns.details(id);
        return batches.of(id).stream().filter(batch -> viewer.scope(Can.RUN_SURVEYS).holds(new OrganizationId(batch.school()))).toList();
    }

    /** Those of a batch that have these numbers, in their order. */
    public byte[] pdf(PaperBatch batch, List<Integer> numbers) {
        viewer.require(Can.RUN_SURVEYS, new OrganizationId(batch.school()));
        return pdf(new CampaignId(batch.campaign()), batch, Tongue.of(batch.language()), numbers.stream().map(number -> new FormNumber(batch.letters(), number).toString()).toList());
    }

    /** A batch's forms. Refuses with ScriptUnprintable, and those of a large batch, which a job makes, with NotFound. */
    public byte[] pdf(UUID id) {
        PaperBatch batch = batches.get(id);
        viewer.require(Can.RUN_SURVEYS, new OrganizationId(batch.school()));
        NotFound.unless(batch.large() ? null : batch);
        List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(1, batch.forms()).boxed().toList());
        Collections.shuffle(numbers, RANDOM);
        audit.note(viewer.id().value(), "paper-printed", batch.id().toString(), batch.letters());
        return pdf(batch, numbers);
    }

    /** One form without a number, to look at. */
    public byte[] sample(CampaignId id, String language) {
        return pdf(id, null, spoken(id, language), List.of(""));
    }

    /** What the page of the form prints, the same as the document. */
    public Map<String, Object> page(CampaignId id, String language) {
        Map<String, Object> model = model(id, null, spoken(id, language));
        model.put("languages", campaigns.details(id).languages().stream().sorted().map(Tongue::of)
                .map(one -> Map.of("code", one.code(), "label", one.label(), "address", "paper?campaign=" + id + "&language=" + one.code())).toList());
        // a page mirrors its tables by itself
        model.put("mirrored", false);
        return model;
    }

    private Tongue spoken(CampaignId id, String language) {
        if (!campaigns.details(id).languages().contains(language)) {
            throw new LanguageNotAsked();
        }
        return Tongue.of(language);
    }

    private byte[] pdf(CampaignId id, PaperBatch batchOrNull, Tongue tongue, List<String> serials) {
        Questionnaire asked = questionnaires.of(campaigns.details(id).instrument());
        if (texts(asked).anyMatch(text -> !PdfPages.prints(text.in(tongue.code())))) {
            throw new ScriptUnprintable();
        }
        Map<String, Object> model = model(id, batchOrNull, tongue);
        model.put("serials", serials);
        // documents lay tables out from the left whatever the language
        model.put("mirrored", tongue.direction().equals("rtl"));
        return documents.of("paper-form", tongue, model);
    }

    private static Stream<Wording> texts(Questionnaire asked) {
        Stream<Wording> ofItems = asked.items().stream().flatMap(item -> Stream.concat(Stream.of(item.text(), item.help()), item.options().stream().map(option -> option.label())));
        return Stream.concat(Stream.of(asked.title(), asked.welcome()), ofItems);
    }

    private Map<String, Object> model(CampaignId id, PaperBatch batchOrNull, Tongue tongue) {
        CampaignDetails campaign = campaigns.details(id);
        Questionnaire asked = questionnaires.of(campaign.instrument());
        PaperWords words = new PaperWords(tongue, campaign.audience(), batchOrNull == null ? "" : batchOrNull.schoolName());
        String office = batchOrNull == null ? words.own().get("paper.form.hand-in.school") : words.own().of("paper.form.hand-in.office", batchOrNull.schoolName());
        Map<String, Object> model = new HashMap<>();
        model.put("title", campaign.title().in(tongue.code()));
        model.put("owner", SqlRead.of(em, Owner.class, """
                        select w.name from survey.campaign_school a join district.organization b on b.id = a.school_id
                        join district.organization w on w.id = b.parent_id where a.campaign_id = :id order by w.id limit 1""")
                .with("id", id.value()).first().map(Owner::name).orElse("Throughline"));
        model.put("school", words.school());
        model.put("welcome", words.said(asked.welcome()));
        model.put("confidentiality", campaign.confidentiality().name());
        model.put("coded", campaign.confidentiality() != Confidentiality.ANONYMOUS && (campaign.audience() == Audience.FAMILY || campaign.audience() == Audience.STAFF));
        model.put("enveloped", EnvelopeOpening.inEnvelopes(campaign.audience(), campaign.confidentiality()));
        model.put("handIn", words.own().of("paper.form.hand-in.by", batchOrNull == null || batchOrNull.handIn().isEmpty() ? office : batchOrNull.handIn(), words.day(campaign.lastDay())));
        model.put("sections", new FormView(asked, words).sections());
        model.put("images", pictures.of(asked));
        return model;
    }

    record Owner(String name) {}
}

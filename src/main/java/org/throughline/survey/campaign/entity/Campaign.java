package org.throughline.survey.campaign.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.access.OrganizationId;
import org.throughline.platform.Aggregate;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.NotAboutPeople;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/** One asking of an instrument: of whom, when, in which languages, and with which promise. */
@Entity
@NotAboutPeople(Nobody.QUESTIONS)
@Table(schema = "survey")
public class Campaign extends Aggregate {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> IN_COLUMNS = Set.of("en", "es", "ar");

    private String code;
    private UUID instrumentId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    private String titleEn;
    private String titleEs;
    private String titleAr;

    @Embedded
    private Window window;

    private String keeps = "SCHOOL LANGUAGE";
    private String keptGroup;
    private boolean onOnePage;
    private boolean byText;
    private LocalDate answerBy;
    private Instant scheduledAt;
    private Instant closedAt;
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(schema = "survey", name = "campaign_language", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    /** In further languages than those of the interface. */
    @ElementCollection
    @CollectionTable(schema = "survey", name = "campaign_title", joinColumns = @JoinColumn(name = "campaign_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "title")
    private Map<String, String> furtherTitles = new HashMap<>();

    @ElementCollection
    @CollectionTable(schema = "survey", name = "campaign_school", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "school_id")
    private Set<UUID> schools = new HashSet<>();

    protected Campaign() {}

    public Campaign(String code, Questionnaire asked, Audience audience, Confidentiality confidentiality, Wording title, Window window,
            Set<String> languages, Set<OrganizationId> schools) {
        if (!CODE.matcher(code).matches()) {
            throw new CodeUnfit(code);
        }
        for (String language : languages) {
            if (!asked.title().languages().contains(language)) {
                throw new NotTranslated(language);
            }
        }
        this.code = code;
        this.instrumentId = asked.id();
        this.audience = audience;
        this.confidentiality = confidentiality;
        this.titleEn = title.in("en");
        this.titleEs = title.byLanguage().get("es");
        this.titleAr = title.byLanguage().get("ar");
        title.byLanguage().forEach((language, words) -> {
            if (!IN_COLUMNS.contains(language)) {
                furtherTitles.put(language, words);
            }
        });
        this.window = window;
        this.languages.addAll(languages);
        this.schools.addAll(schools.stream().map(OrganizationId::value).collect(Collectors.toSet()));
    }

    public CampaignState state(Instant now) {
        return CampaignState.of(window.opensAt(), window.closesAt(), scheduledAt, closedAt, publishedAt, now);
    }

    /** From now on it opens and closes by its dates. */
    public void schedule(Instant now) {
        if (state(now) != CampaignState.DRAFT) {
            throw new CampaignNotDraft();
        }
        if (schools.isEmpty() && audience != Audience.ANYONE) {
            throw new NobodyAsked();
        }
        scheduledAt = now;
    }

    /** Promises a day by which the answer to what was said is public. */
    public void promiseAnswer(LocalDate day) {
        answerBy = day;
    }

    /**
     * Decides what is kept with answers, before anybody is asked. There is room for a group or for the role of staff, not for both.
     *
     * @param group the group of the rosters of which it is kept whether somebody belongs to it; null unless a group is kept
     */
    public void keep(Set<Kept> attributes, String group, Instant now) {
        if (state(now) != CampaignState.DRAFT) {
            throw new CampaignNotDraft();
        }
        boolean grouped = attributes.contains(Kept.GROUP);
        if (grouped && (group == null || group.isBlank())) {
            throw new GroupUnnamed();
        }
        if (attributes.contains(Kept.ROLE) && (grouped || audience != Audience.STAFF)) {
            throw new RoleUnfit();
        }
        keeps = attributes.stream().sorted().map(Kept::name).collect(Collectors.joining(" "));
        keptGroup = grouped ? group.strip() : null;
    }

    /** Asks all on one page, or page by page. */
    public void askOnOnePage(boolean one, Instant now) {
        if (state(now) != CampaignState.DRAFT) {
            throw new CampaignNotDraft();
        }
        onOnePage = one;
    }

    /** Whether who takes no mail and has a number is asked by text message. */
    public void askByText(boolean wanted, Instant now) {
        if (state(now) == CampaignState.CLOSED || state(now) == CampaignState.PUBLISHED) {
            throw new CampaignNotOpen();
        }
        byText = wanted;
    }

    /** Takes answers longer than was announced. */
    public void extend(Instant closesAt, Instant now) {
        requireOpen(now);
        if (!closesAt.isAfter(window.closesAt())) {
            throw new ExtensionBackwards();
        }
        window = new Window(window.opensAt(), closesAt);
    }

    /** Takes no more answers, before its time. */
    public void close(Instant now) {
        requireOpen(now);
        closedAt = now;
    }

    /** Freezes the results; from now on they are what everybody may read who may read them. */
    public void publish(Instant now) {
        if (state(now) != CampaignState.CLOSED) {
            throw new CampaignNotClosed();
        }
        publishedAt = now;
    }

    /** What is published is frozen with the results. */
    public void requireUnpublished() {
        if (publishedAt != null) {
            throw new ResultsPublished();
        }
    }

    public void requireOpen(Instant now) {
        if (state(now) != CampaignState.OPEN) {
            throw new CampaignNotOpen();
        }
    }

    public CampaignId campaignId() {
        return new CampaignId(id());
    }

    public InstrumentId instrument() {
        return new InstrumentId(instrumentId);
    }

    public String code() {
        return code;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Audience audience() {
        return audience;
    }

    public Confidentiality confidentiality() {
        return confidentiality;
    }

    public Window window() {
        return window;
    }

    /** In all the languages it is there in. */
    public Wording title() {
        Map<String, String> titles = new HashMap<>(furtherTitles);
        titles.put("en", titleEn);
        titles.put("es", titleEs);
        titles.put("ar", titleAr);
        return new Wording(titles);
    }

    public Set<Kept> keeps() {
        return keeps.isEmpty() ? Set.of() : Arrays.stream(keeps.split(" ")).map(Kept::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    public String keptGroup() {
        return keptGroup;
    }

    public boolean byText() {
        return byText;
    }

    public boolean onOnePage() {
        return onOnePage;
    }

    public Set<String> languages() {
        return Set.copyOf(languages);
    }

    public Set<OrganizationId> schools() {
        return schools.stream().map(OrganizationId::new).collect(Collectors.toUnmodifiableSet());
    }

    public boolean asks(OrganizationId school) {
        return schools.contains(school.value());
    }
}

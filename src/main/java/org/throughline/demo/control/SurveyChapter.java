package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.access.OrganizationId;
import org.throughline.demo.control.SurveyForms.Voice;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.control.ResponseIntake;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.control.CampaignRow;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.Kept;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentRow;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/** Two waves of student, family and staff voice; three schools' families are still being asked. */
@ApplicationScoped
class SurveyChapter implements Chapter {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final Set<String> ASKED_IN_APRIL = Set.of("sch-maple-ridge", "sch-hawthorn", "sch-pine-street");
    private static final List<Wave> WAVES = List.of(
            new Wave("autumn-2026", Audience.STUDENT, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 16), LocalDate.of(2026, 10, 30)),
            new Wave("autumn-2026", Audience.FAMILY, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 23), LocalDate.of(2026, 11, 4)),
            new Wave("autumn-2026", Audience.STAFF, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 23), LocalDate.of(2026, 11, 4)),
            new Wave("spring-2027", Audience.STUDENT, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 19), LocalDate.of(2027, 4, 2)),
            new Wave("spring-2027", Audience.FAMILY, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 19), LocalDate.of(2027, 4, 2)),
            new Wave("spring-2027", Audience.STAFF, LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 19), LocalDate.of(2027, 4, 2)));

    @PersistenceContext
    EntityManager em;

    @Inject
    InstrumentAdding adding;

    @Inject
    InstrumentQueries instruments;

    @Inject
    CampaignPlanning planning;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Inviting inviting;

    @Inject
    ResponseIntake intake;

    @Inject
    SurveyByMail byMail;

    @Override
    public Part part() {
        return Part.YEAR;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String title() {
        return "Surveys of students, families and staff";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        Map<String, UUID> commitments = commitments(telling);
        Voices voices = new Voices(telling, commitments);
        Map<Audience, Questionnaire> asked = new HashMap<>();
        for (Audience audience : List.of(Audience.STUDENT, Audience.FAMILY, Audience.STAFF)) {
            asked.put(audience, telling.as("surveys", LocalDate.of(2026, 9, 14), () -> instrument(telling, audience, commitments)));
        }
        int total = WAVES.stream().mapToInt(wave -> voices.schools(wave).size()).sum();
        int done = 0;
        for (Wave wave : WAVES) {
            done = tell(telling, wave, asked.get(wave.audience()), voices, done, total);
        }
        byMail.invite(telling, asked.get(Audience.FAMILY), ASKED_IN_APRIL);
    }

    Map<String, UUID> commitments(Telling telling) throws Exception {
        return telling.as("surveys", LocalDate.of(2026, 9, 14), () -> instruments.commitments("en").values().stream()
                .collect(Collectors.toMap(InstrumentQueries.CommitmentName::code, InstrumentQueries.CommitmentName::id)));
    }

    Questionnaire instrument(Telling telling, Audience audience, Map<String, UUID> commitments) {
        String name = audience.name().toLowerCase(Locale.ROOT);
        for (InstrumentRow row : instruments.rows("en")) {
            if (row.code().equals(name + "-voice")) {
                return instruments.details(new InstrumentId(row.id()));
            }
        }
        return instruments.details(adding.add(new SurveyInstruments(telling, commitments).of(name)));
    }

    private int tell(Telling telling, Wave wave, Questionnaire asked, Voices voices, int before, int total) throws Exception {
        List<String> schools = voices.schools(wave);
        SurveyComments comments = wave.wave().startsWith("spring") ? new SurveyComments(telling, wave.audience()) : null;
        CampaignId id = telling.as("surveys", wave.opens().minusDays(7), () -> campaign(wave, asked, schools.stream().map(telling::school).collect(Collectors.toSet())));
        Map<UUID, Turnout> there = telling.as("surveys", wave.opens(), () -> campaigns.turnout(id).stream().collect(Collectors.toMap(Turnout::school, one -> one)));
        int done = before;
        for (String school : schools) {
            telling.step(wave.title() + ", " + school, done++, total);
            OrganizationId place = telling.school(school);
            if (there.get(place.value()).answered() == 0) {
                telling.as("surveys", wave.opens().plusDays(1), () -> ask(telling, id, wave, school, asked, voices, comments));
            }
        }
        telling.as("surveys", wave.publishes(), () -> {
            if (campaigns.details(id).publishedAt() == null) {
                planning.publish(id, campaigns.details(id).version());
            }
            return null;
        });
        return done;
    }

    private Object ask(Telling telling, CampaignId id, Wave wave, String school, Questionnaire asked, Voices voices, SurveyComments comments) {
        OrganizationId place = telling.school(school);
        Voices.Rate rate = voices.rate(school, wave);
        List<Voice> people = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        if (wave.audience() == Audience.STUDENT) {
            List<Student> students = students(place);
            planning.except(id, place, (int) Math.round(students.size() * (100 - rate.invited()) / 100));
            spread(students, (int) Math.round(students.size() * rate.invited() / 100 * rate.answered() / 100))
                    .forEach(student -> people.add(new Voice(student.homeLanguage().equals("es") ? "es" : "en", student.homeLanguage(), student.band())));
        } else {
            List<Inviting.Letter> letters = inviting.letters(id, place);
            List<String> roles = wave.audience() == Audience.STAFF ? spread(roles(place), (int) Math.round(letters.size() * rate.answered() / 100)) : List.of();
            for (Inviting.Letter letter : spread(letters, (int) Math.round(letters.size() * rate.answered() / 100))) {
                people.add(new Voice(letter.language(), letter.homeLanguage(), "", roles.isEmpty() ? "" : roles.get(people.size())));
                codes.add(letter.code());
            }
            Collections.shuffle(codes, new Random(id.value().getMostSignificantBits()));
        }
        SurveyForms forms = new SurveyForms(asked, voices.shares(school, wave));
        List<Form> filled = forms.filledIn(people, wave.wave() + school);
        intake.take(id, place, comments == null ? filled : comments.into(filled, people, asked, school), codes);
        return null;
    }

    private CampaignId campaign(Wave wave, Questionnaire asked, Set<OrganizationId> schools) {
        for (CampaignRow row : campaigns.named(wave.code(), "en", 10)) {
            if (row.code().equals(wave.code())) {
                return new CampaignId(row.id());
            }
        }
        CampaignId id = planning.draft(new CampaignPlanning.NewCampaign(wave.code(), new InstrumentId(asked.id()), wave.audience(),
                wave.audience() == Audience.STUDENT ? Confidentiality.ANONYMOUS : Confidentiality.CONFIDENTIAL, wave.wording(),
                wave.opens().atStartOfDay(ZONE).toInstant(), wave.closes().plusDays(1).atStartOfDay(ZONE).toInstant(),
                asked.title().languages(), schools, wave.closes().plusDays(30)));
        if (wave.audience() == Audience.STAFF) {
            planning.keep(id, campaigns.details(id).version(), Set.of(Kept.SCHOOL, Kept.LANGUAGE, Kept.ROLE), null);
        }
        planning.schedule(id, campaigns.details(id).version());
        return id;
    }

    /** Some of all, evenly over the whole list. */
    static <T> List<T> spread(List<T> all, int some) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < some; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / some)));
        }
        return chosen;
    }

    private List<Student> students(OrganizationId school) {
        return SqlRead.of(em, Student.class, """
                        select s.grade, coalesce(s.home_language, 'en') from district.v_student s
                        where s.school_id = :school and s.grade not in ('PK', 'KG', '01', '02') order by s.home_language, s.grade, s.person_id""")
                .with("school", school.value()).list();
    }

    /** What the staff of a school work as, one line a person. */
    private List<String> roles(OrganizationId school) {
        return SqlRead.of(em, Works.class, "select coalesce(max(s.job_class), max(s.role)) from district.v_staff s where s.school_id = :school group by s.person_id order by 1, s.person_id")
                .with("school", school.value()).list().stream().map(Works::as).toList();
    }

    record Works(String as) {}

    record Student(String grade, String homeLanguage) {

        String band() {
            return grade.compareTo("05") <= 0 ? "3-5" : grade.compareTo("08") <= 0 ? "6-8" : "9-12";
        }
    }

    /** One asking of one audience. */
    record Wave(String wave, Audience audience, LocalDate opens, LocalDate closes, LocalDate publishes) {

        String audienceName() {
            return audience.name().toLowerCase(Locale.ROOT);
        }

        String code() {
            return wave + "-" + audienceName();
        }

        String title() {
            return wording().in("en");
        }

        Wording wording() {
            boolean autumn = wave.startsWith("autumn");
            String year = wave.substring(wave.length() - 4);
            Map<String, String> asked = switch (audience) {
                case STUDENT -> Map.of("en", "Student survey", "es", "Encuesta a estudiantes");
                case FAMILY -> Map.of("en", "Family survey", "es", "Encuesta a familias", "ar", "استبيان العائلات");
                default -> Map.of("en", "Staff survey", "es", "Encuesta al personal");
            };
            Map<String, String> season = Map.of("en", autumn ? ", fall " : ", spring ", "es", autumn ? ", otoño de " : ", primavera de ", "ar", autumn ? "، خريف " : "، ربيع ");
            Map<String, String> titles = new HashMap<>();
            asked.forEach((language, title) -> titles.put(language, title + season.get(language) + year));
            return new Wording(titles);
        }
    }

    /** Who answers how much, and what they say, from the story's files. */
    static final class Voices {

        private final Map<String, Rate> rates = new HashMap<>();
        private final Map<String, Map<UUID, Integer>> shares = new HashMap<>();
        private final List<String> schools;

        Voices(Telling telling, Map<String, UUID> commitments) {
            telling.rows("response_rates.csv").forEach(row -> rates.put(row.get("school") + row.get("audience") + row.get("wave"),
                    new Rate(Double.parseDouble(row.get("invited_share")), Double.parseDouble(row.get("percent_answered")))));
            schools = telling.rows("response_rates.csv").stream().map(row -> row.get("school")).distinct().toList();
            telling.rows("voices.csv").forEach(row -> shares.computeIfAbsent(row.get("school") + row.get("audience") + row.get("wave"), key -> new HashMap<>())
                    .put(commitments.get(row.get("commitment")), Integer.valueOf(row.get("favorable_percent"))));
        }

        /** The schools a wave asks; in spring three of them ask their families later. */
        List<String> schools(Wave wave) {
            return schools.stream().filter(school -> rates.containsKey(key(school, wave)))
                    .filter(school -> !wave.code().equals("spring-2027-family") || !ASKED_IN_APRIL.contains(school)).toList();
        }

        Rate rate(String school, Wave wave) {
            return rates.get(key(school, wave));
        }

        Map<UUID, Integer> shares(String school, Wave wave) {
            return shares.getOrDefault(key(school, wave), Map.of());
        }

        private static String key(String school, Wave wave) {
            return school + wave.audienceName() + wave.wave();
        }

        /** Per cent of those there who are invited, and of those who answer. */
        record Rate(double invited, double answered) {}
    }
}

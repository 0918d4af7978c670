package org.throughline.survey.campaign.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.text.TextBundle;
import org.throughline.survey.campaign.control.AudiencePlanning;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.AudienceRule;
import org.throughline.survey.campaign.entity.FamilyWay;
import org.throughline.survey.campaign.entity.LevelName;

/** The fields by which a coordinator chooses whom a campaign asks. */
public class AudienceForm implements Serializable {

    private static final List<String> OF_STAFF = List.of("ROLE", "LEVEL", "LANGUAGE", "GROUP", "TEAM");
    private static final List<String> OF_STUDENTS = List.of("LEVEL", "GRADE", "LANGUAGE", "GROUP", "TEAM");

    private final List<Kind> kinds = new ArrayList<>();
    private FamilyWay way = FamilyWay.SCHOOL;
    private Integer sample;
    private long seed;

    AudienceForm(List<AudiencePlanning.Choice> choices, AudienceRule rule, TextBundle texts) {
        way = rule.way();
        sample = rule.sample();
        seed = rule.seed();
        for (AudiencePlanning.Choice choice : choices) {
            Kind kind = kinds.stream().filter(one -> one.name.equals(choice.kind())).findFirst().orElse(null);
            if (kind == null) {
                kind = new Kind(choice.kind());
                kinds.add(kind);
            }
            SchoolChoice line = new SchoolChoice(choice.name(), label(choice, texts));
            line.setChosen(chosen(rule, choice));
            kind.choices.add(line);
        }
    }

    private static boolean chosen(AudienceRule rule, AudiencePlanning.Choice choice) {
        return switch (choice.kind()) {
            case "ROLE" -> rule.roles().contains(choice.name());
            case "LEVEL" -> rule.levels().contains(choice.name());
            case "GRADE" -> rule.grades().contains(choice.name());
            case "LANGUAGE" -> rule.languages().contains(choice.name());
            case "GROUP" -> rule.groups().contains(choice.name());
            default -> rule.teams().contains(UUID.fromString(choice.name()));
        };
    }

    private static String label(AudiencePlanning.Choice choice, TextBundle texts) {
        String key = switch (choice.kind()) {
            case "ROLE" -> "survey.role." + choice.name();
            case "LEVEL" -> LevelName.key(choice.name());
            case "GRADE" -> "district.grade." + choice.name();
            case "LANGUAGE" -> "survey.home-language." + choice.name();
            default -> "";
        };
        return texts.has(key) ? texts.get(key) : choice.label().isEmpty() ? choice.name() : choice.label();
    }

    AudienceRule rule(Audience audience) {
        return new AudienceRule(chosen("ROLE", audience), chosen("LEVEL", audience), chosen("GRADE", audience), chosen("GROUP", audience),
                chosen("LANGUAGE", audience), chosen("TEAM", audience).stream().map(UUID::fromString).collect(Collectors.toSet()), sample, seed, way);
    }

    private Set<String> chosen(String name, Audience audience) {
        return kinds(audience).stream().filter(kind -> kind.name.equals(name)).flatMap(kind -> kind.choices.stream())
                .filter(SchoolChoice::isChosen).map(SchoolChoice::getId).collect(Collectors.toSet());
    }

    /** What such an audience can be told apart by. */
    public List<Kind> kinds(Audience audience) {
        return kinds.stream().filter(kind -> (audience == Audience.STAFF ? OF_STAFF : OF_STUDENTS).contains(kind.name)).toList();
    }

    /** The groups of the rosters. */
    public List<String> getGroups() {
        return kinds.stream().filter(kind -> kind.name.equals("GROUP")).flatMap(kind -> kind.choices.stream()).map(SchoolChoice::getId).toList();
    }

    public List<FamilyWay> getWays() {
        return List.of(FamilyWay.values());
    }

    public FamilyWay getWay() {
        return way;
    }

    public void setWay(FamilyWay way) {
        this.way = way;
    }

    public Integer getSample() {
        return sample;
    }

    public void setSample(Integer sample) {
        this.sample = sample;
    }

    public long getSeed() {
        return seed;
    }

    public void setSeed(long seed) {
        this.seed = seed;
    }

    /** Choices of one kind. */
    public static class Kind implements Serializable {

        private final String name;
        private final List<SchoolChoice> choices = new ArrayList<>();

        Kind(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public List<SchoolChoice> getChoices() {
            return choices;
        }

        public long getChosen() {
            return choices.stream().filter(SchoolChoice::isChosen).count();
        }
    }
}

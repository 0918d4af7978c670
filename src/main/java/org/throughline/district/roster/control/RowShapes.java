package org.throughline.district.roster.control;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes rows of the records of one file. */
final class RowShapes {

    private final RosterKind kind;
    private final RosterVersion version;
    private final RosterMode mode;
    private final String file;
    private final Header header;
    private final int width;
    private final SdsPeople people;

    /**
     * @param width  most cells that a row of the file may have
     * @param people what other files of Microsoft School Data Sync say of people, else null
     */
    RowShapes(RosterFile file, RosterVersion version, Header header, int width, SdsPeople people) {
        this.kind = file.kind();
        this.version = version;
        this.mode = file.mode();
        this.file = file.name();
        this.header = header;
        this.width = width;
        this.people = people;
    }

    Reading read(RosterPosition position, RecordCells record) {
        RowCells cells = new RowCells(file, header, record);
        String sourceId = cells.sourceId(header.shape() == null ? null : composedId(cells));
        requireWidth(cells, record);
        RowStatus status = status(cells);
        RowOrigin origin = new RowOrigin(sourceId, cells.line(), status, modified(cells));
        // the id and the width must hold even in a row to be deleted
        List<RosterRow> rows = List.of();
        if (!cells.refused()) {
            if (status == RowStatus.TO_BE_DELETED) {
                cells.askLittle();
            }
            rows = rows(origin, cells);
        }
        return new Reading(position, file, cells.line(), sourceId, cells.refused() ? List.of() : rows,
                cells.problems());
    }

    /** Roles and enrollments that have no id of their own are told apart by what they join. Null for other kinds. */
    private String composedId(RowCells cells) {
        if (kind == RosterKind.ROLE) {
            return fitting(Stream.of("userSourcedId", "orgSourcedId", "role", SdsShapes.SESSION).map(cells::raw));
        }
        return kind == RosterKind.ENROLLMENT ? fitting(Stream.of("classSourcedId", "userSourcedId", "role").map(cells::raw)) : null;
    }

    private static String fitting(Stream<String> parts) {
        return fitting(parts.filter(part -> part != null).collect(Collectors.joining("/")));
    }

    private static String fitting(String id) {
        return id.length() > RowCells.LONGEST ? UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString() : id;
    }

    private void requireWidth(RowCells cells, RecordCells record) {
        if (record.width() > width || record.isFilledFrom(header.width())) {
            // a comma without quotes has shifted the rest of the row, perhaps a password into another column
            cells.add("", "", Deviation.ROW_LONG, record.width(), header.width());
        } else if (record.width() < header.width()) {
            cells.add("", "", Deviation.ROW_SHORT, record.width(), header.width());
        }
    }

    private RowStatus status(RowCells cells) {
        String text = cells.raw("status");
        boolean delta = mode == RosterMode.DELTA;
        if (text == null) {
            if (delta) {
                cells.add("status", "", Deviation.STATUS_BLANK);
            }
            return RowStatus.ACTIVE;
        }
        switch (text.toLowerCase(Locale.ROOT)) {
            case "active":
                return RowStatus.ACTIVE;
            case "tobedeleted":
                return RowStatus.TO_BE_DELETED;
            case "inactive":
                cells.add("status", text, Deviation.STATUS_INACTIVE);
                return RowStatus.TO_BE_DELETED;
            default:
                cells.add("status", text, delta ? Deviation.STATUS_UNREADABLE : Deviation.STATUS_UNKNOWN);
                return RowStatus.ACTIVE;
        }
    }

    private Instant modified(RowCells cells) {
        String text = cells.raw("dateLastModified");
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            Optional<WrittenDate> day = WrittenDate.read(text);
            if (mode == RosterMode.DELTA) {
                cells.add("dateLastModified", text, Deviation.MODIFIED_UNREADABLE);
            }
            return day.map(d -> d.date().atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(null);
        }
    }

    private List<RosterRow> rows(RowOrigin origin, RowCells cells) {
        return switch (kind) {
            case ORG -> List.of(org(origin, cells));
            case SESSION -> List.of(session(origin, cells));
            case COURSE -> List.of(course(origin, cells));
            case CLASS -> List.of(schoolClass(origin, cells));
            case USER -> userWithRoles(origin, cells);
            case ROLE -> List.of(role(origin, cells));
            case ENROLLMENT -> List.of(enrollment(origin, cells));
            case DEMOGRAPHICS -> List.of(demographics(origin, cells));
        };
    }

    private static OrgRow org(RowOrigin origin, RowCells cells) {
        return new OrgRow(origin, cells.requiredText("name"), cells.requiredTerm("type", Terms.ORG_TYPE),
                cells.text("identifier"), cells.reference("parentSourcedId"), cells.text("metadata.level"),
                cells.text("metadata.cohort"));
    }

    private static SessionRow session(RowOrigin origin, RowCells cells) {
        LocalDate start = cells.requiredDate("startDate");
        LocalDate end = cells.requiredDate("endDate");
        cells.requireOrder("startDate", start, "endDate", end);
        return new SessionRow(origin, cells.requiredText("title"), cells.requiredTerm("type", Terms.SESSION_TYPE),
                start, end, cells.reference("parentSourcedId"), cells.schoolYear());
    }

    private static CourseRow course(RowOrigin origin, RowCells cells) {
        return new CourseRow(origin, cells.reference("schoolYearSourcedId"), cells.requiredText("title"),
                cells.text("courseCode"), cells.grades(), cells.requiredReference("orgSourcedId"),
                cells.list("subjects"), cells.list("subjectCodes"));
    }

    private static ClassRow schoolClass(RowOrigin origin, RowCells cells) {
        return new ClassRow(origin, cells.requiredText("title"), cells.grades(),
                cells.requiredReference("courseSourcedId"), cells.text("classCode"),
                cells.requiredTerm("classType", Terms.CLASS_TYPE), cells.text("location"),
                cells.requiredReference("schoolSourcedId"), cells.requiredReferences("termSourcedIds"),
                cells.list("subjects"), cells.list("subjectCodes"), cells.list("periods"));
    }

    private List<RosterRow> userWithRoles(RowOrigin origin, RowCells cells) {
        List<RosterRow> rows = new ArrayList<>();
        rows.add(user(origin, cells));
        if (version == RosterVersion.ONEROSTER_1_1) {
            String role = cells.requiredTerm("role", Terms.ROLE);
            for (String org : cells.requiredReferences("orgSourcedIds")) {
                String type = rows.size() == 1 ? "primary" : "secondary";
                rows.add(new RoleRow(roleOrigin(origin, org), origin.sourceId(), type, role, null, null, org));
            }
        }
        return rows;
    }

    private static RowOrigin roleOrigin(RowOrigin user, String org) {
        return new RowOrigin(fitting(user.sourceId() + "/" + org), user.line(), user.status(), user.modified());
    }

    private UserRow user(RowOrigin origin, RowCells cells) {
        return new UserRow(origin, Boolean.TRUE.equals(cells.requiredFlag("enabledUser")),
                cells.requiredText("username"), userIds(cells), cells.requiredText("givenName"),
                cells.requiredText("familyName"), cells.text("middleName"), cells.text("preferredGivenName"),
                cells.text("preferredMiddleName"), cells.text("preferredFamilyName"), cells.text("identifier"),
                cells.text("userMasterIdentifier"), cells.text("email"), cells.text("sms"), cells.text("phone"),
                agents(origin, cells), grades(origin, cells), cells.reference("primaryOrgSourcedId"),
                cells.text("pronouns"), cells.text("metadata.homeLanguage"), cells.text("metadata.jobClass"));
    }

    private List<UserIdentifier> userIds(RowCells cells) {
        String directory = people == null ? null : cells.text(SdsShapes.DIRECTORY);
        return directory == null ? cells.userIds() : List.of(new UserIdentifier("activeDirectory", directory));
    }

    private List<String> agents(RowOrigin origin, RowCells cells) {
        return people == null ? cells.references("agentSourcedIds") : people.agents(origin.sourceId());
    }

    private List<String> grades(RowOrigin origin, RowCells cells) {
        String grade = people == null ? null : people.grade(origin.sourceId());
        return grade == null ? cells.grades() : List.of(RowCells.grade(grade));
    }

    /** A role without dates lasts as long as the session that it is for. */
    private RoleRow role(RowOrigin origin, RowCells cells) {
        LocalDate begin = cells.date("beginDate");
        LocalDate end = cells.date("endDate");
        String session = people == null ? null : cells.raw(SdsShapes.SESSION);
        if (session != null && begin == null && end == null) {
            begin = people.start(session);
            end = people.end(session);
        }
        cells.requireOrder("beginDate", begin, "endDate", end);
        return new RoleRow(origin, cells.requiredReference("userSourcedId"),
                cells.requiredTerm("roleType", Terms.ROLE_TYPE), cells.requiredTerm("role", Terms.ROLE), begin, end,
                cells.requiredReference("orgSourcedId"));
    }

    private static EnrollmentRow enrollment(RowOrigin origin, RowCells cells) {
        LocalDate begin = cells.date("beginDate");
        LocalDate end = cells.date("endDate");
        cells.requireOrder("beginDate", begin, "endDate", end);
        return new EnrollmentRow(origin, cells.requiredReference("classSourcedId"),
                cells.requiredReference("schoolSourcedId"), cells.requiredReference("userSourcedId"),
                cells.requiredTerm("role", Terms.ENROLLMENT_ROLE), cells.flag("primary"), begin, end);
    }

    private static DemographicsRow demographics(RowOrigin origin, RowCells cells) {
        return new DemographicsRow(origin, cells.date("birthDate"), cells.term("sex", Terms.SEX),
                cells.flag("americanIndianOrAlaskaNative"), cells.flag("asian"),
                cells.flag("blackOrAfricanAmerican"), cells.flag("nativeHawaiianOrOtherPacificIslander"),
                cells.flag("white"), cells.flag("demographicRaceTwoOrMoreRaces"),
                cells.flag("hispanicOrLatinoEthnicity"), cells.flag("metadata.englishLearner"),
                cells.flag("metadata.disability"), cells.text("metadata.lunchStatus"));
    }
}

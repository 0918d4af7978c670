package org.throughline.pd;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.pd.entity.Category;
import org.throughline.pd.entity.ChoiceWindow;
import org.throughline.pd.entity.CourseContent;
import org.throughline.pd.entity.Format;
import org.throughline.pd.entity.SectionPlan;
import org.throughline.pd.entity.SectionPlan.Block;

/** Courses and plans for tests, told in days from an instant. */
public final class Planned {

    private Planned() {}

    public static CourseContent course(String title, int mostMinutes) {
        return new CourseContent(title, "Do it on Monday.", "Goals", Format.WORKSHOP, null, "", "All staff", mostMinutes, Category.PEDAGOGY);
    }

    /** Chosen from ten days before to ten days after now; meetings of an hour from day 20 on. */
    public static SectionPlan section(OrganizationId school, int seats, int meetings, Instant now, PersonId... leaders) {
        return section(school, seats, meetings, now, now.plus(20, ChronoUnit.DAYS), leaders);
    }

    public static SectionPlan section(OrganizationId school, int seats, int meetings, Instant now, Instant first, PersonId... leaders) {
        List<Block> blocks = IntStream.range(0, meetings)
                .mapToObj(day -> new Block(first.plus(day, ChronoUnit.DAYS), first.plus(day, ChronoUnit.DAYS).plus(1, ChronoUnit.HOURS), "")).toList();
        return new SectionPlan("Spring", school, "Room 1", 1, seats, new ChoiceWindow(now.minus(10, ChronoUnit.DAYS), now.plus(10, ChronoUnit.DAYS)),
                now, now.plus(40, ChronoUnit.DAYS), blocks, Set.of(leaders));
    }

    public static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    public static OrganizationId somewhere() {
        return new OrganizationId(UUID.randomUUID());
    }
}

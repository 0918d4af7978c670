package org.throughline.survey.report.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.campaign.entity.Audience;

class ReportWordsTest {

    private final ReportWords roles = new ReportWords(Tongue.of("en"), Audience.STAFF, true, "Oak");
    private final ReportWords groups = new ReportWords(Tongue.of("en"), Audience.FAMILY, false, "Oak");

    @Test
    void roles_are_named_as_roles_and_who_gave_theirs_up_is_not_known() {
        assertThat(roles.kind("group")).isEqualTo("role");
        assertThat(roles.group("group", "teacher")).isEqualTo("Teachers");
        assertThat(roles.group("group", "Night crew")).isEqualTo("Night crew");
        assertThat(roles.group("group", "-")).isEqualTo(roles.group("group", "?")).isEqualTo(groups.group("group", "?"));
        assertThat(new GroupNames(roles).of("level group", "high|teacher")).isEqualTo("High: Teachers");
    }

    @Test
    void who_is_in_no_group_is_told_from_whom_nothing_is_known() {
        assertThat(groups.kind("group")).isEqualTo("group");
        assertThat(groups.group("group", "-")).isNotEqualTo(groups.group("group", "?"));
        assertThat(groups.group("group", "Grant A")).isEqualTo("Grant A");
        assertThat(roles.kind("language")).isEqualTo("language");
    }
}

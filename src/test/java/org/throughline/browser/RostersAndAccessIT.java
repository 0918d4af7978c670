package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Rosters come in on a page, and a person sees what is theirs. */
@ResourceLock("the demo's year")
class RostersAndAccessIT extends InBrowser {

    private static final Path LARGE = Path.of(System.getProperty("shared.data", "../shared/data"), "oneroster", "district-large-1.1.zip");
    private static final Path SMALL = Path.of("src/test/resources/oneroster/district-small-1.1.zip");

    /** What each person's rail holds beside home, vision, professional learning, community and throughline, which everybody has. */
    private static final Map<String, List<String>> WORK = Map.of(
            "teacher", List.of(), "surveys", List.of("Surveys", "People"), "observer", List.of("Walks and evidence"),
            "admin", List.of("People", "Settings"), "hr", List.of("People"));

    @Test
    void rosters_are_handed_in_on_a_page_and_reported_row_by_row() {
        Page page = signedIn("admin");
        page.navigate("/district/imports.xhtml");
        page.setInputFiles("#upload\\:file", Files.exists(LARGE) ? LARGE : SMALL);
        page.click("#upload\\:send");

        // the demo's district is in force, and this is another one
        assertThat(page.locator("main [role=alert]")).containsText("Larkspur Valley", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        assertThat(page.locator("#counts")).containsText(Files.exists(LARGE) ? "31,045" : "1,855");
        page.fill("#decide\\:reason\\:input", "A second district joins");
        page.click("#decide\\:anyway");

        assertThat(page.locator("ol.steps li.done")).hasCount(5, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
        assertThat(page.locator("#counts")).containsText(Files.exists(LARGE) ? "31,045" : "1,855");
        assertThat(page.locator("#problems")).containsText("2025-2026");
        Assertions.assertThat(page.context().request().get(page.locator("a[href*='roster-problems.csv']").getAttribute("href")).text())
                .contains("academicSessions.csv");
    }

    @Test
    void a_file_that_is_no_roster_is_refused_with_what_to_do() {
        Page page = signedIn("admin");
        page.navigate("/district/imports.xhtml");
        page.setInputFiles("#upload\\:file", Path.of("pom.xml"));
        page.click("#upload\\:send");

        assertThat(page.locator("main [role=alert]")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(page.locator("#counts")).hasCount(0);
        page.navigate("/district/imports.xhtml");
        assertThat(page.locator("#imports tbody tr").first()).containsText("pom.xml");
        assertThat(page.locator("#imports tbody tr").first()).not().containsText("applied");
    }

    @Test
    void a_principal_gets_nothing_of_another_school() {
        String theirs = schoolId(signedIn("superintendent"), "Pine Street MS");
        Page page = signedIn("principal");

        page.navigate("/insight/throughline.xhtml");
        assertThat(page.locator("#map")).containsText("Maple Ridge MS");
        assertThat(page.locator("#map")).not().containsText("Pine Street MS");
        for (String address : List.of("/vision/school.xhtml?school=", "/district/school.xhtml?id=", "/insight/throughline.xhtml?commitment=T3&school=",
                "/district/people.xhtml?school=", "/evaluation/evidence.xhtml?commitment=T3&school=")) {
            Response answer = page.navigate(address + theirs);
            Assertions.assertThat(answer.status()).as(address).isIn(200, 403, 404);
            assertThat(page.locator("body")).not().containsText("Pine Street");
        }
    }

    @Test
    void each_role_finds_its_own_work_in_the_rail() {
        WORK.forEach((login, work) -> {
            Page page = signedIn(login);
            Assertions.assertThat(page.locator("#rail li a span:first-of-type").allInnerTexts()).as(login)
                    .contains("Home", "Vision", "Throughline").containsAll(work);
        });
        assertThat(signedIn("teacher").locator("#rail")).not().containsText("Settings");
    }

    @Test
    void who_may_not_see_a_page_is_told_so_in_our_words() {
        Page page = signedIn("teacher");
        Response answer = page.navigate("/district/imports.xhtml");

        Assertions.assertThat(answer.status()).isEqualTo(403);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("body")).not().containsText("SRVE");
    }

    @Test
    void a_deep_link_survives_signing_in() {
        Page page = window();
        page.navigate("/insight/throughline.xhtml?view=table");
        page.fill("#login", "superintendent");
        page.fill("#password", "larkspur-2027");
        page.click("#sign-in");
        page.waitForURL("**/insight/throughline.xhtml?view=table");
        assertThat(page.locator("#figures")).isVisible();
    }
}

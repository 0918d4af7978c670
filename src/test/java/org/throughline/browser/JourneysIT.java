package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** From what people do to the throughline: an answer, an hour of learning, a report and a rating each change their cell. */
@ResourceLock("the demo's year")
class JourneysIT extends InBrowser {

    private static final int LEADERS = 0;
    private static final int FAMILIES = 3;
    private static final int WALKS = 4;
    private static final int LETTERS_AT_MOST = 40;

    @Test
    void a_family_follows_its_letter_on_a_phone_without_script_and_the_cell_changes() {
        Page superintendent = signedIn("superintendent");
        String cell = cell(superintendent, "T3");
        String before = source(superintendent, cell, FAMILIES);

        Page coordinator = signedIn("surveys");
        coordinator.navigate("/demo/mailbox.xhtml?q=Maple+Ridge");
        List<String> letters = coordinator.locator("#letters a").all().stream().limit(LETTERS_AT_MOST).map(a -> a.getAttribute("href")).toList();
        boolean changed = false;
        // a family whose language few others share changes the figure only in company: the next family is asked
        for (int i = 0; i < letters.size() && !changed; i++) {
            coordinator.navigate("/demo/" + letters.get(i));
            Page family = withoutScript();
            family.navigate(coordinator.locator("#letter a").first().getAttribute("href"));
            if (family.locator("form[method=post] button.primary").count() > 0) {
                answer(family);
                changed = changes(superintendent, cell, FAMILIES, before, 5);
            }
        }
        Assertions.assertThat(changed).as("the families' figure, %s", before).isTrue();
    }

    @Test
    void anyone_answers_the_open_survey_without_a_cookie() {
        Page page = withoutScript();
        page.navigate("/s/welcome");
        answer(page);

        Assertions.assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void attendance_corrected_moves_the_ledger_and_the_cell() {
        Page superintendent = signedIn("superintendent");
        String cell = cell(superintendent, "T6");
        String before = source(superintendent, cell, LEADERS);
        Assertions.assertThat(before).startsWith("Records");

        Page catalog = signedIn("catalog");
        catalog.navigate("/pd/catalog.xhtml?show=OVER");
        catalog.navigate("/pd/" + catalog.locator("main a[href^='section.xhtml']").first().getAttribute("href"));
        Locator minutes = catalog.locator("#seats tr", new Page.LocatorOptions().setHasText("Maple Ridge MS")).first().locator("input");
        minutes.fill(minutes.inputValue().equals("0") ? "60" : "0");
        catalog.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save attendance")).click();

        Assertions.assertThat(changes(superintendent, cell, LEADERS, before, 30)).as("the records' figure, %s", before).isTrue();
        assertThat(superintendent.locator("#panel")).containsText("Records");
    }

    @Test
    void a_rating_in_a_corridor_changes_the_cell() {
        Page superintendent = signedIn("superintendent");
        String cell = cell(superintendent, "T3");
        String before = source(superintendent, cell, WALKS);

        Page observer = signIn(phone(), "observer");
        observer.navigate("/evaluation/walks.xhtml");
        String walk = observer.locator("a[href*='walk=']").count() > 0 ? observer.locator("a[href*='walk=']").first().getAttribute("href")
                : observer.locator("a[href*='walk.xhtml?id=']").first().getAttribute("href");
        observer.navigate("/evaluation/visit-start.xhtml?walk=" + id(walk) + "&school=" + id(cell));
        observer.locator("#start select").nth(1).selectOption(new SelectOption().setIndex(1));
        observer.locator("#start button[type=submit]").first().click();
        assertThat(observer.locator("#visit")).isVisible();
        for (int i = 0; i < 10 && observer.locator("fieldset.levels").count() > 0; i++) {
            observer.locator("fieldset.levels input[value='3']").check(new Locator.CheckOptions().setForce(true));
            observer.locator("#visit\\:next").click();
        }

        Assertions.assertThat(changes(superintendent, cell, WALKS, before, 30)).as("the walks' figure, %s", before).isTrue();
    }

    @Test
    void a_report_signed_by_the_school_and_looked_at_by_the_district_changes_the_cell() {
        Page superintendent = signedIn("superintendent");
        String cell = cell(superintendent, "T1");
        String before = source(superintendent, cell, LEADERS);

        Page principal = signedIn("principal");
        principal.navigate("/vision/school.xhtml?school=" + id(cell));
        String due = "/vision/" + principal.locator("main tr", new Page.LocatorOptions().setHasText("T1")).locator("a[href*='follow-up.xhtml']", new Locator.LocatorOptions().setHasText("report due")).first().getAttribute("href");
        principal.navigate(due);
        principal.locator("#reporting input[type=number]").nth(0).fill("45");
        principal.locator("#reporting input[type=number]").nth(1).fill("46");
        principal.locator("#reporting\\:sign").click();
        assertThat(principal.locator("#report")).containsText("45 of 46");

        Page leader = signedIn("leader");
        leader.navigate(due);
        leader.locator("#holding select").first().selectOption(new SelectOption().setIndex(1));
        leader.locator("#holding textarea").first().fill("Seen in six of six rooms.");
        leader.locator("#holding\\:hold").click();
        assertThat(leader.locator("#finding")).containsText("Seen in six of six rooms.");

        Assertions.assertThat(changes(superintendent, cell, LEADERS, before, 30)).as("the leaders' figure, %s", before).isTrue();
    }

    @Test
    void a_school_restates_how_it_lives_a_commitment_and_the_district_agrees() {
        Page principal = signedIn("principal");
        principal.navigate("/vision/school.xhtml?school=" + id(cell(signedIn("superintendent"), "T6")));
        String adaptation = "/vision/" + principal.locator("main a[href*='adaptation.xhtml']", new Page.LocatorOptions().setHasText("T6")).getAttribute("href");
        principal.navigate(adaptation);
        if (principal.locator("#adaptation\\:write").count() > 0) {
            principal.locator("#adaptation\\:write").click();
        }
        principal.locator("#adaptation textarea").fill("Administrators choose first and in public, then every team; two afternoons a term are theirs.");
        principal.locator("#adaptation input[type=text]").last().fill("The school's leadership team");
        principal.locator("#adaptation\\:save").click();
        assertThat(principal.locator("#how")).containsText("Administrators choose first");

        Page leader = signedIn("leader");
        leader.navigate(adaptation);
        leader.locator("#agreeing\\:agree").click();
        assertThat(leader.locator("#history")).containsText("agreed");
        assertThat(leader.locator("#agreeing")).hasCount(0);
    }

    @Test
    void a_teacher_takes_a_seat_and_gives_it_back() {
        Page page = signedIn("teacher");
        page.navigate("/pd/catalog.xhtml");
        Locator free = page.locator("#sections tr", new Page.LocatorOptions().setHas(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Take a seat")))));
        String title = free.first().getByRole(AriaRole.LINK).first().innerText();
        Locator row = page.locator("#sections tr", new Page.LocatorOptions().setHasText(title));
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Take a seat"))).click();
        Locator back = row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Give")));
        assertThat(back).isVisible();

        back.click();
        assertThat(row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Take a seat")))).isVisible();
    }

    @Test
    void a_teacher_reads_the_own_transcript_as_pdf() {
        Page page = signedIn("teacher");
        byte[] pdf = page.context().request().get("/pd/transcript").body();

        Assertions.assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void every_cell_opens_its_evidence() {
        Page page = signedIn("superintendent");
        for (String commitment : List.of("T3", "T6")) {
            page.navigate(cell(page, commitment));
            List<String> links = page.locator("#panel .sources a, #panel .links a").all().stream().map(a -> a.getAttribute("href")).toList();
            Assertions.assertThat(links).hasSizeGreaterThan(3);
            for (String link : links) {
                Assertions.assertThat(page.navigate(link).status()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void groups_under_ten_are_hidden_wherever_they_could_be_read() {
        Page page = signedIn("superintendent");
        page.navigate("/insight/throughline.xhtml?commitment=T3&school=" + schoolId(page, "Pathways Academy"));
        assertThat(page.locator("#panel .sources li").nth(FAMILIES)).containsText("hidden to protect small groups");
        page.navigate("/insight/throughline.xhtml?commitment=T3&school=" + schoolId(page, "Little Prairie ECC"));
        assertThat(page.locator("#panel .sources li").nth(FAMILIES)).containsText("hidden to protect small groups");
    }

    /** The cell of Maple Ridge. */
    private static String cell(Page page, String commitment) {
        return "/insight/throughline.xhtml?commitment=" + commitment + "&school=" + schoolId(page, "Maple Ridge MS");
    }

    private static String source(Page page, String cell, int place) {
        page.navigate(cell);
        return page.locator("#panel .sources li").nth(place).innerText();
    }

    private static boolean changes(Page page, String cell, int place, String before, int seconds) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            if (!source(page, cell, place).equals(before)) {
                return true;
            }
            page.waitForTimeout(500);
        }
        return false;
    }

    /** From the welcome page to the thanks, with the first option of every question. */
    private static void answer(Page page) {
        page.locator("form[method=post] button.primary").first().click();
        for (int pages = 0; pages < 40 && page.locator("#answers").count() > 0; pages++) {
            for (Locator question : page.locator("fieldset.question").all()) {
                question.locator("input").first().check();
            }
            page.locator("#answers button.next").click();
        }
        page.locator("form[method=post] button.primary").first().click();
        assertThat(page.locator("h1")).containsText(Pattern.compile("Thank you|Gracias"));
    }
}

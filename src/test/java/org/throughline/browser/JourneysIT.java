package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The product's main line on real screens, from rosters to the throughline. */
class JourneysIT extends InBrowser {

    @Test
    void a_principal_gets_nothing_of_another_school() {
        String theirs = schoolId(signedIn("superintendent"), "Pine Street MS");
        Page page = signedIn("principal");

        page.navigate("/insight/throughline.xhtml");
        assertThat(page.locator("#map")).containsText("Maple Ridge MS");
        assertThat(page.locator("#map")).not().containsText("Pine Street MS");
        for (String address : new String[] {"/vision/school.xhtml?school=", "/district/school.xhtml?id=", "/insight/throughline.xhtml?commitment=T3&school="}) {
            Response answer = page.navigate(address + theirs);
            boolean refused = answer.status() == 403 || answer.status() == 404;
            Assertions.assertThat(refused || page.locator(".panel").count() == 0).as(address).isTrue();
            assertThat(page.locator("body")).not().containsText("Pine Street");
        }
    }

    @Test
    void everyone_reads_the_vision_without_signing_in() {
        Page page = phone();
        page.navigate("/vision");

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("ol.promises > li")).hasCount(6);
        Assertions.assertThat(page.context().cookies()).isEmpty();
        accessible(page);
    }

    @Test
    void a_family_answers_on_a_phone_without_script_and_the_survey_takes_it() {
        Page page = withoutScript();
        page.navigate("/s/welcome");
        answer(page);

        Assertions.assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void a_teacher_takes_a_seat_and_gives_it_back() {
        Page page = signedIn("teacher");
        page.navigate("/pd/catalog.xhtml");
        Locator take = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Take a seat"))).first();
        take.click();
        Locator row = page.locator("#sections tr", new Page.LocatorOptions().setHas(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Give"))))).first();

        assertThat(row).isVisible();
        accessible(page);
    }

    @Test
    void a_teacher_reads_the_own_transcript_as_pdf() {
        Page page = signedIn("teacher");
        byte[] pdf = page.context().request().get("/pd/transcript").body();

        Assertions.assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void a_rating_in_a_corridor_changes_the_cell() {
        Page superintendent = signedIn("superintendent");
        String school = schoolId(superintendent, "Maple Ridge MS");
        String cell = "/insight/throughline.xhtml?commitment=T3&school=" + school;
        superintendent.navigate(cell);
        String before = walks(superintendent);

        Page observer = signIn(phone(), "observer");
        observer.navigate("/evaluation/walks.xhtml");
        String walk = observer.locator("a[href*='walk=']").count() > 0 ? observer.locator("a[href*='walk=']").first().getAttribute("href") : observer.locator("a[href*='walk.xhtml?id=']").first().getAttribute("href");
        observer.navigate("/evaluation/visit-start.xhtml?walk=" + id(walk) + "&school=" + school);
        observer.locator("#start select").nth(1).selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        observer.locator("#start button[type=submit]").first().click();
        assertThat(observer.locator("#visit")).isVisible();
        for (int i = 0; i < 10 && observer.locator("fieldset.levels").count() > 0; i++) {
            observer.locator("fieldset.levels input[value='3']").check(new Locator.CheckOptions().setForce(true));
            observer.locator("#visit\\:next").click();
        }

        superintendent.waitForCondition(() -> {
            superintendent.navigate(cell);
            return !walks(superintendent).equals(before);
        }, new Page.WaitForConditionOptions().setTimeout(30_000));
    }

    @Test
    void every_cell_opens_its_evidence() {
        Page page = signedIn("superintendent");
        page.navigate("/insight/throughline.xhtml?commitment=T3&school=" + schoolId(page, "Maple Ridge MS"));
        assertThat(page.locator("#panel-title")).containsText("92%");
        accessible(page);
        for (String link : page.locator(".sources li b a").all().stream().map(a -> a.getAttribute("href")).toList()) {
            Assertions.assertThat(page.navigate(link).status()).as(link).isEqualTo(200);
        }
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
        assertThat(page.locator("h1")).containsText("Thank you");
    }

    private static String schoolId(Page page, String name) {
        page.navigate("/insight/throughline.xhtml");
        return id(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).getAttribute("href"));
    }

    private static String id(String address) {
        Matcher matcher = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").matcher(address);
        Assertions.assertThat(matcher.find()).as(address).isTrue();
        return matcher.group();
    }

    private static String walks(Page page) {
        return page.locator(".sources li").nth(4).innerText();
    }
}

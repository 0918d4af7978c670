package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Pages about what the demo does not have: it is made on the pages for that, and they keep to their content policy like all others. */
@ResourceLock("the demo's year")
class MadeThingsIT extends InBrowser {

    @Test
    void an_integration_a_watched_folder_and_a_file_about_people() {
        Page page = signedIn("admin");
        open(page, "/access/integrations.xhtml");
        String warehouse = "Data warehouse " + System.nanoTime();
        fill(page, "make", "name", warehouse);
        choose(page, "make", "role");
        choose(page, "make", "place");
        page.click("#make\\:go");
        page.waitForURL("**/access/integration.xhtml?*");
        assertThat(page.locator("h1").textContent()).contains(warehouse);

        open(page, "/district/feed-edit.xhtml?kind=FOLDER");
        String folder = "nightly-" + System.nanoTime();
        fill(page, "edit", "name", folder);
        fill(page, "edit", "folder", folder);
        page.click("#edit\\:save");
        page.waitForURL("**/district/feed.xhtml?*");
        assertThat(page.locator("h1").textContent()).contains(folder);

        open(page, "/district/attributes.xhtml");
        page.locator("[id='upload:kind'] select").selectOption("PEOPLE");
        page.setInputFiles("input[type=file]", languages());
        page.click("[id$=':send']");
        assertThat(page.locator("[id='upload:mode-error'], [id='upload:mode'] .error").textContent()).contains("Please fill this in.");
        choose(page, "upload", "mode");
        page.setInputFiles("input[type=file]", languages());
        page.click("[id$=':send']");
        page.waitForURL("**/district/attribute-file.xhtml?*");
        assertThat(page.locator("main").textContent()).contains("nobody-1");
    }

    @Test
    void two_records_side_by_side_and_what_is_kept_about_a_person() {
        Page page = signedIn("admin");
        open(page, "/district/people.xhtml?kind=STAFF");
        Locator links = page.locator("a[href*='person.xhtml?id=']");
        String name = links.first().textContent().strip();
        List<String> people = links.all().stream().map(link -> id(link.getAttribute("href"))).distinct().limit(2).toList();
        open(page, "/district/merge.xhtml?one=" + people.get(0) + "&other=" + people.get(1));

        open(page, "/access/privacy.xhtml?words=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        page.locator("a[href*='person-privacy.xhtml']").first().click();
        page.waitForURL("**/access/person-privacy.xhtml?*");
        open(page, "/access/person-erase.xhtml?person=" + id(page.url()));
        page.goBack();
        fill(page, "export", "reason", "Asked at the front desk");
        page.click("[id$=':make']");
        page.waitForURL("**/access/person-request.xhtml?*");
    }

    @Test
    void a_campaign_is_counted_before_anybody_is_asked() {
        Page page = signedIn("surveys");
        open(page, "/survey/campaign-new.xhtml");
        String code = "counted-" + System.nanoTime();
        fill(page, "new", "title", "Counted first");
        fill(page, "new", "code", code);
        page.locator("[id='new:audience'] select").selectOption("STAFF");
        page.click("[id='new:next']");
        page.click("[id='new:every']");
        page.click("[id='new:next']");
        page.click("[id='new:next']");
        fill(page, "new", "opens", "2027-05-03");
        fill(page, "new", "last", "2027-05-14");
        page.click("[id='new:save']");
        page.waitForURL("**/survey/campaign-check.xhtml?*");
        assertThat(page.content()).contains("Counted first");
    }

    @Test
    void the_office_that_joins_answers_finds_who_answered_and_nobody_else_does() {
        Page surveys = signedIn("surveys");
        open(surveys, "/survey/campaigns.xhtml");
        String campaign = id(surveys.locator("a[href*='campaign.xhtml?campaign=']", new Page.LocatorOptions().setHasText("Family survey, spring 2027")).first().getAttribute("href"));
        open(signedIn("admin"), "/survey/answers-of.xhtml?campaign=" + campaign);

        assertThat(signedIn("superintendent").navigate("/survey/answers-of.xhtml?campaign=" + campaign).status()).isEqualTo(403);
    }

    @Test
    void results_are_opened_to_everybody_and_what_somebody_wrote_is_looked_at() {
        Page page = signedIn("surveys");
        open(page, "/survey/campaigns.xhtml");
        List<String> published = page.locator("a[href*='/results.xhtml?campaign='], a[href^='results.xhtml?campaign=']").all().stream().map(link -> id(link.getAttribute("href"))).distinct().toList();
        open(page, "/survey/public-results.xhtml?campaign=" + published.get(0));
        boolean written = false;
        for (int i = 0; i < published.size() && !written; i++) {
            open(page, "/survey/comment-review.xhtml?campaign=" + published.get(i));
            written = page.locator("a[href*='comment.xhtml?id=']").count() > 0;
        }
        String comment = page.locator("a[href*='comment.xhtml?id=']").first().getAttribute("href");
        open(page, "/survey/" + comment.substring(comment.indexOf("comment.xhtml")));
    }

    @Test
    void forms_on_paper_and_the_first_of_them_typed_in() {
        Page page = signedIn("surveys");
        open(page, "/survey/campaigns.xhtml");
        String campaign = id(page.locator("a[href*='campaign.xhtml?campaign=']", new Page.LocatorOptions().setHasText("Family survey, spring 2027")).first().getAttribute("href"));
        open(page, "/survey/paper.xhtml?campaign=" + campaign);
        page.locator("[id='new:language'] select").selectOption("en");
        fill(page, "new", "count", "3");
        page.click("[id='new:make']");
        page.locator("a[href*='paper-batch.xhtml']").first().click();
        page.waitForURL("**/survey/paper-batch.xhtml?*");
        page.locator("a[href*='key-entry.xhtml']").first().click();
        page.waitForURL("**/survey/key-entry.xhtml?*");
        Locator lines = page.locator(".keys input[type=text]");
        lines.first().fill("1");
        lines.nth(2).fill("7777");
        page.click("[id='keys:save']");
        assertThat(page.locator(".keys .error").textContent()).contains("No box of this question");
        lines.nth(2).fill("1");
        page.click("[id='keys:save']");
        page.waitForURL("**/survey/key-entry.xhtml?*saved=FIRST*");
        assertThat(page.locator("main [role=status]").textContent()).contains("-001");
    }

    @Test
    void codes_of_envelopes_are_taken_and_what_two_people_typed_differently_is_settled() {
        Page page = signedIn("surveys");
        open(page, "/survey/campaigns.xhtml");
        String campaign = id(page.locator("a[href*='campaign.xhtml?campaign=']", new Page.LocatorOptions().setHasText("What do we mean by personalized learning?")).first().getAttribute("href"));
        open(page, "/survey/paper.xhtml?campaign=" + campaign);
        String batch = id(page.locator("a[href*='paper-batch.xhtml']").first().getAttribute("href"));
        open(page, "/survey/envelopes.xhtml?batch=" + batch);
        page.locator("[id='codes:typed:area']").fill("ZZZZ-ZZZZ\nzzzz zzzz");
        page.click("[id='codes:take']");
        page.waitForSelector("#codes .note.warn");
        assertThat(page.locator("#codes .note.warn").allTextContents().toString()).contains("One code is of nobody", "ZZZZ-ZZZZ");
        open(page, "/survey/paper-batch.xhtml?batch=" + batch);
        page.locator("a[href*='form=7']").click();
        page.waitForURL("**form=7*");
        assertThat(page.locator("#settle").textContent()).contains("-007");
    }

    @Test
    void a_plan_from_its_first_words_to_its_adoption() {
        Page page = signedIn("leader");
        open(page, "/vision/plan-draft.xhtml");
        choose(page, "draft", "district");
        for (String field : List.of("title", "vision", "is", "not")) {
            fill(page, "draft", field + "-en", "Every learner on a path of their own");
            fill(page, "draft", field + "-es", "Cada estudiante en un camino propio");
        }
        fill(page, "draft", "from", "2031-08-01");
        fill(page, "draft", "to", "2036-06-30");
        page.click("[id$=':save']");
        page.waitForURL("**/vision/plan.xhtml?*");
        String plan = id(page.url());

        open(page, "/vision/plan-consult.xhtml?id=" + plan);
        open(page, "/vision/commitment-draft.xhtml?plan=" + plan);
        fill(page, "draft", "code", "P1");
        fill(page, "draft", "due", "2032-06-30");
        for (String field : List.of("short", "title", "words", "reason", "evidence", "public")) {
            fill(page, "draft", field + "-en", "Every learner has a goal");
            fill(page, "draft", field + "-es", "Cada estudiante tiene una meta");
        }
        page.click("[id$=':save']");
        page.waitForURL("**/vision/commitment.xhtml?*");
        page.locator("a[href*='measure-draft.xhtml']").click();
        page.waitForURL("**/vision/measure-draft.xhtml?*");
        open(page, "/vision/plan-adopt.xhtml?id=" + plan);
        open(page, "/evaluation/look-for-edit.xhtml");
        open(page, "/evaluation/walk-plan.xhtml");
    }

    private static FilePayload languages() {
        return new FilePayload("languages.csv", "text/csv", "sourceId,homeLanguage\nnobody-1,so\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void open(Page page, String address) {
        Response answer = page.navigate(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(page.content()).as(address).doesNotContain("???");
    }

    private static void fill(Page page, String form, String field, String text) {
        page.locator("[id='" + form + ":" + field + "'] :is(input, textarea)").fill(text);
    }

    private static void choose(Page page, String form, String field) {
        Locator list = page.locator("[id='" + form + ":" + field + "'] select");
        list.selectOption(new SelectOption().setIndex(list.locator("option").count() - 1));
    }
}

package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages about what the demo does not have: it is made on the pages for that, and they keep to their content policy like all others. */
class MadeThingsIT extends InBrowser {

    @Test
    void an_integration_a_watched_folder_and_a_file_about_people() {
        Page page = signedIn("admin");
        open(page, "/access/integrations.xhtml");
        fill(page, "make", "name", "Data warehouse");
        choose(page, "make", "role");
        choose(page, "make", "place");
        page.click("#make\\:go");
        page.waitForURL("**/access/integration.xhtml?*");
        assertThat(page.locator("h1").textContent()).contains("Data warehouse");

        open(page, "/district/feed-edit.xhtml?kind=FOLDER");
        fill(page, "edit", "name", "Nightly folder");
        fill(page, "edit", "folder", "nightly-" + System.nanoTime());
        page.click("#edit\\:save");
        page.waitForURL("**/district/feed.xhtml?*");
        assertThat(page.locator("h1").textContent()).contains("Nightly folder");

        open(page, "/district/attributes.xhtml");
        page.locator("[id='upload:kind'] select").selectOption("PEOPLE");
        page.setInputFiles("input[type=file]", new FilePayload("languages.csv", "text/csv", "sourceId,homeLanguage\nnobody-1,so\n".getBytes(StandardCharsets.UTF_8)));
        page.click("[id$=':send']");
        page.waitForURL("**/district/attribute-file.xhtml?*");
        assertThat(page.locator("main").textContent()).contains("nobody-1");
    }

    @Test
    void two_records_side_by_side_and_what_is_kept_about_a_person() {
        Page page = signedIn("admin");
        open(page, "/district/people.xhtml?kind=STAFF");
        List<String> people = page.locator("a[href*='person.xhtml?id=']").all().stream().map(link -> id(link.getAttribute("href"))).distinct().limit(2).toList();
        open(page, "/district/merge.xhtml?one=" + people.get(0) + "&other=" + people.get(1));

        open(page, "/access/privacy.xhtml?words=maple");
        page.locator("a[href*='person-privacy.xhtml']").first().click();
        page.waitForURL("**/access/person-privacy.xhtml?*");
        open(page, "/access/person-erase.xhtml?person=" + id(page.url()));
        page.goBack();
        fill(page, "export", "reason", "Asked at the front desk");
        page.click("[id$=':make']");
        page.waitForURL("**/access/person-request.xhtml?*");
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
        open(page, "/vision/plan-adopt.xhtml?id=" + plan);
        open(page, "/evaluation/look-for-edit.xhtml");
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

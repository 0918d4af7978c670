package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The survey that holds every kind of question, as somebody on a phone meets it. */
class SurveyItemsIT extends InBrowser {

    private static final String SURVEY = "/s/all-kinds";

    @Test
    void every_kind_of_question_is_answered_on_a_phone_without_script() {
        Page page = withoutScript();
        begin(page, "en");
        choose(page, "Yes, I agree");
        next(page);
        Assertions.assertThat(page.locator("section.matrix h2").innerText()).as("the name of the school stands in the text").contains("Hawthorn");
        for (Locator row : page.locator("section.matrix fieldset").all()) {
            row.getByLabel("Often").check();
        }
        next(page);
        page.getByLabel("More time").check();
        choose(page, "At home");
        rank(page, 2, 1);
        next(page);
        choose(page, "So-so");
        choose(page, "Painting");
        page.locator(".steps input[value='8']").check();
        next(page);
        page.locator("input[inputmode]").fill("12");
        page.locator("input[type=date]").fill("2027-03-31");
        page.locator("input[type=text]:not([inputmode])").fill("63301");
        next(page);
        Assertions.assertThat(page.locator("#answers textarea").count()).as("a question that the number brought, and one more").isEqualTo(2);
        page.locator("#answers textarea").first().fill("There is more light.");
        next(page);

        assertThat(page.locator("dl.review")).containsText("1. Own projects, 2. Time to read");
        assertThat(page.locator("dl.review")).containsText("March 31, 2027");
        page.locator("form[method=post] button.primary").first().click();
        assertThat(page.locator("h1")).containsText("Thank you");
        Assertions.assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_beside_it_and_nothing_is_lost() {
        Page page = withoutScript();
        begin(page, "en");
        next(page);
        assertThat(page.locator(".note[role=alert]")).containsText("Please look at this again");
        choose(page, "Yes, I agree");
        next(page);
        next(page);
        rank(page, 1, 1);
        next(page);
        assertThat(page.locator("fieldset.faulty .error")).containsText("The same number stands twice");
        Assertions.assertThat(page.locator(".rank-row select").nth(1).inputValue()).as("what was chosen stays").isEqualTo("1");
        rank(page, 1, 2);
        next(page);
        next(page);
        page.locator("input[inputmode]").fill("ninety");
        page.locator("button[value=later]").click();
        page.locator("main .next a").click();

        Assertions.assertThat(page.locator("input[inputmode]").inputValue()).as("what was typed stays").isEqualTo("ninety");
        next(page);
        assertThat(page.locator(".question.faulty .error")).containsText("in digits");
    }

    @Test
    void a_child_answers_one_large_question_at_a_time_and_has_it_read_out() {
        Page plain = withoutScript();
        plain.navigate("/k/all-kinds?lang=en");
        plain.locator("form[method=post] button.primary").click();
        assertThat(plain.locator("fieldset.question")).hasCount(1);
        assertThat(plain.locator(".listen")).hasCount(0);

        Page page = window(1024, 768);
        page.addInitScript("window.said = []; window.SpeechSynthesisUtterance = function (text) { this.text = text; };"
                + "Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: function () { return [{ lang: 'en-US', localService: true }]; },"
                + " cancel: function () {}, addEventListener: function () {}, speak: function (words) { window.said.push(words.text); } } });");
        page.navigate("/k");
        page.locator("#code").fill("http://localhost/k/all-kinds");
        accessible(page);
        page.locator("button.primary").click();
        accessible(page);
        page.locator("form[method=post] button.primary").click();
        page.getByText("Yes, I agree", new Page.GetByTextOptions().setExact(true)).click();
        for (int i = 0; i < 10 && page.locator(".pictures").count() == 0; i++) {
            page.locator(".bottom .primary").click();
        }
        accessible(page);
        page.locator(".listen.main").click();
        Assertions.assertThat(page.evaluate("() => window.said.join('|')")).isEqualTo("How was school today?|Not good|So-so|Good|I don’t know");
        page.locator(".pictures .listen").nth(1).click();
        Assertions.assertThat(page.evaluate("() => window.said[5]")).isEqualTo("So-so");
        Assertions.assertThat(page.locator(".pictures input:checked").count()).as("to listen is not to choose").isZero();
    }

    @Test
    void who_does_not_agree_is_asked_nothing_more() {
        Page page = withoutScript();
        begin(page, "en");
        choose(page, "No, ask me nothing more");
        next(page);

        assertThat(page.locator("h1")).containsText("Your answers");
        assertThat(page.locator("dl.review > div")).hasCount(1);
    }

    @Test
    void every_page_is_accessible_in_english_arabic_and_a_language_the_interface_does_not_speak() {
        for (String language : new String[] {"en", "ar", "fa"}) {
            Page page = phone();
            begin(page, language);
            accessible(page);
            page.locator("fieldset.question input").first().check();
            for (int pages = 0; pages < 3; pages++) {
                next(page);
                for (Locator place : page.locator(".rank-row select").all()) {
                    place.selectOption("1");
                }
                accessible(page);
                narrow(page);
                if (page.locator(".rank-row").count() > 0) {
                    next(page);
                    accessible(page);
                    rank(page, 1, 2, 3);
                }
            }
            next(page);
            next(page);
            accessible(page);
            page.locator("input[inputmode]").fill("٣");
            next(page);
            accessible(page);
            next(page);
            accessible(page);
            narrow(page);
            Assertions.assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("en") ? "ltr" : "rtl");
        }
    }

    @Test
    void a_text_that_is_missing_in_a_language_says_that_it_is_in_another() {
        Page page = withoutScript();
        begin(page, "fa");
        page.locator("fieldset.question input").first().check();
        next(page);
        assertThat(page.locator("section.matrix h2")).hasAttribute("lang", "fa");
        next(page);
        rank(page, 1, 2);
        next(page);

        assertThat(page.locator("fieldset.question:has(.steps) legend")).hasAttribute("dir", "ltr");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void a_page_is_answered_by_keyboard_alone() {
        Page page = window(1280, 800);
        page.navigate(SURVEY + "?lang=en");
        page.locator("form[method=post] button.primary").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/1?*");
        page.locator("fieldset.question input").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        page.waitForURL("**/2?*");
        Locator row = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("How often does this happen at your school? I get help in time."));
        row.locator("input").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");

        assertThat(row.getByLabel("Often")).isChecked();
        page.keyboard().press("Enter");
        page.waitForURL("**/3?*");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
    }

    @Test
    void at_400_per_cent_zoom_nothing_runs_off_sideways_from_the_first_page_to_the_thanks() {
        Page page = window(320, 256);
        page.navigate(SURVEY + "?lang=en");
        wholeAndNarrow(page);
        begin(page, "en");
        wholeAndNarrow(page);
        next(page);
        wholeAndNarrow(page);
        choose(page, "Yes, I agree");
        for (int pages = 0; pages < 3; pages++) {
            next(page);
            wholeAndNarrow(page);
            if (page.locator(".rank-row").count() > 0) {
                rank(page, 1, 2, 3);
            }
        }
        next(page);
        wholeAndNarrow(page);
        page.locator("button[value=later]").click();
        wholeAndNarrow(page);
        page.locator("main .next a").click();
        page.locator("input[inputmode]").fill("12");
        next(page);
        wholeAndNarrow(page);
        next(page);
        wholeAndNarrow(page);
        page.locator("form[method=post] button.primary").first().click();
        assertThat(page.locator("h1")).containsText("Thank you");
        wholeAndNarrow(page);
    }

    @Test
    void who_comes_without_the_mark_of_a_first_page_does_a_sum_and_goes_on() {
        Page page = window(320, 256);
        page.navigate(SURVEY + "?lang=en");
        page.evaluate("() => document.querySelector('input[name=opened]').remove()");
        page.locator("form[method=post] button.primary").first().click();
        assertThat(page.locator("h1")).containsText("One small question first");
        wholeAndNarrow(page);
        page.locator("#answer").fill("100");
        page.locator("form[method=post] button.primary").click();
        assertThat(page.locator(".note[role=alert]")).containsText("Here is another one");
        int sum = java.util.regex.Pattern.compile("[0-9]+").matcher(page.locator("label[for=answer]").innerText()).results().mapToInt(number -> Integer.parseInt(number.group())).sum();
        page.locator("#answer").fill(String.valueOf(sum));
        page.locator("form[method=post] button.primary").click();
        page.waitForURL("**/1?*");
    }

    @Test
    void parents_read_all_questions_beforehand() {
        Page page = signedIn("surveys");
        page.navigate("/survey/campaigns.xhtml");
        page.navigate("/survey/" + page.locator("main a[href^='campaign.xhtml']").first().getAttribute("href").replace("campaign.xhtml", "campaign-ways.xhtml"));
        String preview = page.locator("#preview a").getAttribute("href");
        Page parent = window(320, 256);
        parent.navigate(preview.substring(preview.indexOf("/p/")) + "?lang=es");

        assertThat(parent.locator("main")).containsText("Nada de lo que elija aquí se guarda ni se envía.");
        Assertions.assertThat(parent.locator(".question").count()).isGreaterThan(5);
        Assertions.assertThat(parent.locator("form[method=post]").count()).isZero();
        wholeAndNarrow(parent);
    }

    private void wholeAndNarrow(Page page) {
        accessible(page);
        narrow(page);
    }

    private static void begin(Page page, String language) {
        page.navigate(SURVEY + "?lang=" + language);
        page.locator("#school").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("form[method=post] button.primary").first().click();
        page.waitForURL("**/1?*");
    }

    private static void choose(Page page, String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private static void next(Page page) {
        page.locator("#answers button.next").click();
    }

    private static void rank(Page page, int... places) {
        for (int i = 0; i < places.length; i++) {
            page.locator(".rank-row select").nth(i).selectOption(String.valueOf(places[i]));
        }
    }

    private static void narrow(Page page) {
        Assertions.assertThat((int) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).as("too wide: " + page.url()).isZero();
    }
}

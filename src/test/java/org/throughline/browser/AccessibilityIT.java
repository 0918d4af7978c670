package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** WCAG 2.2 AA as far as axe can tell, and no page wider than its window, on the pages people meet most. */
class AccessibilityIT extends InBrowser {

    private static final List<String> PAGES = List.of("/home.xhtml", "/insight/throughline.xhtml", "/insight/throughline.xhtml?view=table",
            "/vision/plan.xhtml", "/vision/commitment.xhtml?code=T3", "/pd/catalog.xhtml", "/pd/credits.xhtml",
            "/evaluation/walks.xhtml", "/evaluation/evidence.xhtml", "/community/stories.xhtml", "/district/people.xhtml", "/account.xhtml");
    private static final List<String> ON_A_PHONE = List.of("/home.xhtml", "/insight/throughline.xhtml", "/vision/commitment.xhtml?code=T3",
            "/pd/my-learning.xhtml", "/evaluation/walks.xhtml", "/district/schools.xhtml");

    @Test
    void wide_and_light() {
        check(signIn(window(1440, 900, ColorScheme.LIGHT), "superintendent"), PAGES);
    }

    @Test
    void as_a_phone_in_the_dark() {
        check(signIn(window(390, 844, ColorScheme.DARK), "superintendent"), ON_A_PHONE);
    }

    @Test
    void what_coordinators_and_administrators_see() {
        check(signedIn("surveys"), List.of("/survey/campaigns.xhtml", "/survey/instruments.xhtml", "/survey/campaign-new.xhtml", "/survey/burden.xhtml", "/demo/mailbox.xhtml"));
        check(signedIn("admin"), List.of("/district/imports.xhtml", "/district/jobs.xhtml"));
    }

    @Test
    void what_came_back_from_a_survey() {
        Page page = signedIn("surveys");
        page.navigate("/survey/campaigns.xhtml");
        String campaign = id((String) page.evaluate("() => [...document.querySelectorAll('a[href*=\"results.xhtml?campaign=\"]')].map(a => a.href)[0]"));
        List<String> pages = new ArrayList<>(Stream.of("results", "scales", "heat", "replies", "reports", "comments", "comment-review", "comment-sort", "published-set")
                .map(name -> "/survey/" + name + ".xhtml?campaign=" + campaign).toList());
        pages.addAll(List.of("/survey/results.xhtml?view=table&campaign=" + campaign, "/survey/themes.xhtml", "/survey/watch-words.xhtml", "/survey/crosswalk.xhtml", "/survey/returned-mails.xhtml"));
        check(page, pages);
        check(signIn(window(390, 844, ColorScheme.DARK), "superintendent"), pages.stream().filter(address -> address.matches(".*/(results|heat|replies|comments)[.].*")).toList());
    }

    @Test
    void without_signing_in() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = window(390, 844, scheme);
            check(page, List.of("/vision", "/sign-in", "/s/welcome", "/nothing-here"));
            Assertions.assertThat(page.context().cookies()).as("no cookie before it is needed").isEmpty();
        }
        Page page = phone();
        page.navigate("/vision");
        assertThat(page.locator("ol.promises > li")).hasCount(6);
    }

    private void check(Page page, List<String> addresses) {
        SoftAssertions all = new SoftAssertions();
        for (String address : addresses) {
            page.navigate(address);
            all.assertThatCode(() -> accessible(page)).as(address).doesNotThrowAnyException();
            all.assertThat((int) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).as("too wide: " + address).isZero();
        }
        all.assertAll();
    }
}

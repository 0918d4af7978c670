package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An instrument is made from nothing: items, a condition, their order, a step back, and how it will look. */
class EditorIT extends InBrowser {

    @Test
    void an_instrument_is_made_put_in_order_and_previewed() {
        Page page = signedIn("surveys");
        page.navigate("/survey/instrument-new.xhtml");
        page.locator("[id='new:title:input']").fill("The way to school");
        page.locator("[id='new:code:input']").fill("way-" + UUID.randomUUID());
        press(page, "Begin the draft");
        assertThat(page.locator("#missing")).containsText("The section asks nothing");

        add(page, "SCALE", "I like the way to school.");
        add(page, "SINGLE", "How do you come?");
        page.getByLabel("Label of answer 1").fill("By bus");
        page.getByLabel("Label of answer 2").fill("On foot");
        press(page, "Save");
        add(page, "TEXT", "Which line?");
        page.locator("[id='item:when:input']").fill("q2 = = 1");
        press(page, "Save");
        assertThat(page.locator("[id='item:when-error']")).containsText("6");
        accessible(page);
        page.locator("[id='item:when:input']").fill("q2 = 1");
        press(page, "Save");
        assertThat(page.locator("#missing")).containsText("Nothing is missing");

        page.getByLabel("Move q3 up").click();
        assertThat(page.locator("#said")).containsText("q3 is now 2 of 3");
        assertThat(page.getByLabel("Move q3 up")).isFocused();
        assertThat(page.locator("#missing")).containsText("asks about q2, which does not come before");
        page.locator("[id='steps:undo']").click();
        assertThat(page.locator(".outline li")).containsText(new String[] {"I like the way to school.", "How do you come?", "Which line?"});
        assertThat(page.locator("#missing")).containsText("Nothing is missing");
        page.locator(".outline li").nth(2).dragTo(page.locator(".outline li").nth(0));
        assertThat(page.locator("#said")).containsText("q3 is now");
        page.locator("[id='steps:undo']").click();

        page.locator(".outline li a").first().click();
        page.locator("#form summary").first().click();
        page.locator("[id='item:construct:input']").selectOption("+");
        page.locator("[id='item:construct-name:input']").fill("Ways to school");
        page.getByLabel("Worded against its construct").check();
        press(page, "Save");
        assertThat(page.locator("#form summary").first()).hasText("What it measures: Ways to school");
        assertThat(page.getByLabel("Whether answer 1 is favorable")).hasValue("false");
        page.locator(".outline ~ a").click();
        accessible(page);
        page.locator("#form input[type=search]").fill("pace that fits me");
        page.locator("#form button[type=submit]").first().click();
        page.getByLabel("I can work at a pace that fits me.").check();
        press(page, "Put what is ticked into the draft");
        assertThat(page.locator("#said")).containsText("taken from the bank");
        assertThat(page.locator(".picks")).containsText("in this draft");
        assertThat(page.locator(".outline li")).hasCount(4);
        page.locator("[id='steps:undo']").click();
        assertThat(page.locator(".outline li")).hasCount(3);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preview")).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Español")).click();
        assertThat(page.locator("main")).containsText("3 items are not there in this language");
        accessible(page);
        FrameLocator frame = page.frameLocator("iframe");
        frame.locator("button.next").click();
        assertThat(frame.locator("legend").first()).hasText("I like the way to school.");
        frame.getByLabel("Muy de acuerdo").check();
        frame.getByLabel("By bus").check();
        frame.locator("button.next").click();
        assertThat(frame.locator("label.ask")).hasText("Which line?");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the draft")).click();
        press(page, "Finish");
        assertThat(page.locator("h1")).hasText("The way to school");
        assertThat(page.locator("#editions")).containsText("can still be changed");
    }

    private static void add(Page page, String type, String text) {
        page.locator("[id='outline:type']").selectOption(type);
        page.locator("button", new Page.LocatorOptions().setHasText("Add an item")).click();
        Locator field = page.locator("[id='item:text:area']");
        assertThat(field).hasValue("");
        field.fill(text);
        press(page, "Save");
        assertThat(page.locator("#said")).containsText("changed");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}

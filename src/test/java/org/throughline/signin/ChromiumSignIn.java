package org.throughline.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sign-in in a real browser, with its rules for cookies and forms: the provider is another site (127.0.0.1, not localhost). */
class ChromiumSignIn extends WithProviders {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        requireKeycloak();
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        application.person("STAFF", "Kim", "kim@larkspur.example", "5001");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @Test
    void by_open_id_connect_in_by_a_deep_link_and_out_at_both() {
        journey("Continue with the district");
    }

    @Test
    void by_saml_whose_answer_comes_from_another_site_without_our_cookie() {
        journey("Continue with the campus");
    }

    private static void journey(String way) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(Application.address()).setLocale("en-US").setViewportSize(1280, 800))) {
            Page page = context.newPage();
            page.navigate("/search.xhtml?q=deep");
            page.getByText(way).click();
            page.fill("#username", "kim");
            page.fill("#password", PASSWORD);
            page.click("#kc-login");
            page.waitForURL("**/search.xhtml?q=deep");
            assertThat(page.locator(".account .who").textContent()).isEqualTo("Kim Example");

            page.click(".account summary");
            page.click("form[action$='/sign-out'] button");
            page.waitForURL(Pattern.compile(Pattern.quote(Application.address()) + "/sign-in.*"));

            assertThat(keycloak.sessions("district", "kim")).isZero();
        }
    }
}

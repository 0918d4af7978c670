package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A journey through the running demo in a real Chromium. Where there is none, it is reported as skipped. */
abstract class InBrowser {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Cookies by login: signing in is slow on purpose. */
    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

    /** A browser is spoken to by one thread only; the classes run on two. */
    private static final ThreadLocal<Browser> BROWSER = new ThreadLocal<>();

    private static Demo demo;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();

    @RegisterExtension
    static final BeforeAllCallback STARTED = context -> {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ": install your system's chromium package");
        ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
        demo = store.getOrComputeIfAbsent(Demo.class, key -> Demo.told(), Demo.class);
        BROWSER.set(store.getOrComputeIfAbsent("Chromium of " + Thread.currentThread().getName(), key -> new Chromium(), Chromium.class).browser);
    };

    /** A window of its own, wide or as a phone, with nobody signed in. */
    Page window(int width, int height) {
        return window(width, height, ColorScheme.LIGHT);
    }

    Page window(int width, int height, ColorScheme scheme) {
        return opened(BROWSER.get().newContext(options(width, height, scheme)));
    }

    private static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setBaseURL(demo.address()).setLocale("en-US").setColorScheme(scheme);
    }

    Page window() {
        return window(1440, 900);
    }

    Page phone() {
        return window(390, 844);
    }

    Page withoutScript() {
        return opened(BROWSER.get().newContext(options(390, 844, ColorScheme.LIGHT).setJavaScriptEnabled(false)));
    }

    private Page opened(BrowserContext context) {
        contexts.add(context);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.page().url() + ": " + message.text());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 500) {
                violations.add(response.status() + " " + response.url());
            }
        });
        return context.newPage();
    }

    /** What the pages' content policy stopped, and what the server failed at, since the test began; every test ends with none. */
    List<String> violations() {
        return violations;
    }

    /** A window in which one of the demo's people has signed in, now or in an earlier test. */
    Page signedIn(String login) {
        String state = SIGNED_IN.get(login);
        if (state != null) {
            Page page = opened(BROWSER.get().newContext(options(1440, 900, ColorScheme.LIGHT).setStorageState(state)));
            page.navigate("/home.xhtml");
            if (page.url().endsWith("/home.xhtml")) {
                return page;
            }
        }
        Page page = signIn(window(), login);
        SIGNED_IN.put(login, page.context().storageState());
        return page;
    }

    Page signIn(Page page, String login) {
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", "larkspur-2027");
        page.click("#sign-in");
        page.waitForURL("**/home.xhtml");
        return page;
    }

    /** Nothing that WCAG 2.2 AA names is wrong on the page as far as axe can tell. */
    void accessible(Page page) {
        AxeResults results = new AxeBuilder(page).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze();
        assertThat(results.getViolations()).as("accessibility of " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList()).isEmpty();
    }

    /** The id of a school, by its line in the throughline. */
    static String schoolId(Page page, String name) {
        page.navigate("/insight/throughline.xhtml");
        return id(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).getAttribute("href"));
    }

    /** The first id in an address. */
    static String id(String address) {
        Matcher matcher = ID.matcher(address);
        assertThat(matcher.find()).as(address).isTrue();
        return matcher.group();
    }

    @AfterEach
    void closeWindows() {
        contexts.forEach(BrowserContext::close);
        assertThat(violations).as("what the content policy stopped and the server failed at").isEmpty();
    }

    /** A browser, started once. */
    private static final class Chromium implements ExtensionContext.Store.CloseableResource {

        private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync")));

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}

package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The browser's own defenses, on every page there is. */
class BrowserSafetyIT extends InBrowser {

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Between them they may open everything. Each walks all of its own part again, and elsewhere what nobody before could open. */
    private static final Map<String, String> EVERYBODY = new LinkedHashMap<>();

    static {
        EVERYBODY.put("superintendent", "/none");
        EVERYBODY.put("surveys", "/survey/");
        EVERYBODY.put("catalog", "/pd/");
        EVERYBODY.put("leader", "/vision/");
        EVERYBODY.put("observer", "/evaluation/");
        EVERYBODY.put("admin", "/district/");
        EVERYBODY.put("principal", "/evaluation/");
        EVERYBODY.put("communications", "/community/");
    }

    /** What a form leads to, or the sign-in page. */
    private static final Map<String, String> WITHOUT_LINK = Map.of("superintendent", "/search.xhtml?q=maple", "surveys", "/demo/mailbox.xhtml");

    /** Pages about what the demo does not have, or parts of pages. */
    private static final Set<String> ELSEWHERE = Set.of(
            // see MadeThingsIT
            "/access/integration.xhtml", "/access/person-erase.xhtml", "/access/person-privacy.xhtml", "/access/person-request.xhtml", "/district/attribute-file.xhtml",
            "/district/feed.xhtml", "/district/merge.xhtml", "/evaluation/look-for-edit.xhtml", "/evaluation/walk-plan.xhtml",
            "/survey/campaign-check.xhtml", "/survey/paper-batch.xhtml", "/survey/key-entry.xhtml", "/survey/envelopes.xhtml", "/survey/answers-of.xhtml", "/survey/comment.xhtml",
            "/survey/public-results.xhtml", "/vision/commitment-draft.xhtml", "/vision/plan-adopt.xhtml",
            "/vision/plan-consult.xhtml", "/vision/measure-draft.xhtml",
            // see EditorIT
            "/survey/instrument-edit.xhtml",
            // somebody whom a provider knows and the rosters do not
            "/access/identity.xhtml",
            // a part of another page
            "/pd/links.xhtml");

    /** What the policy stops fails each test of this and every other journey when its windows are closed. */
    @Test
    void every_page_found_by_links_keeps_to_its_content_policy() throws IOException {
        Set<String> left = views();
        List<String> wrong = new ArrayList<>();
        for (String login : EVERYBODY.keySet()) {
            Page page = signedIn(login);
            Set<String> seen = new TreeSet<>();
            Deque<String> next = new ArrayDeque<>(worth(links(page, "#rail a[href]"), left, login));
            if (WITHOUT_LINK.containsKey(login)) {
                next.add(WITHOUT_LINK.get(login));
            }
            while (!next.isEmpty() && !left.isEmpty()) {
                String address = next.poll();
                if (!seen.add(view(address))) {
                    continue;
                }
                Response answer = page.navigate(address);
                if (answer.status() != 200 || page.content().contains("???")) {
                    wrong.add(login + " " + answer.status() + " " + address);
                }
                left.remove(view(address));
                next.addAll(worth(links(page, "a[href]"), left, login));
            }
        }

        assertThat(wrong).isEmpty();
        left.removeAll(ELSEWHERE);
        assertThat(left).as("pages that no link leads to").isEmpty();
    }

    @Test
    void a_script_smuggled_into_a_page_is_stopped_and_told() {
        Page page = signedIn("teacher");
        page.evaluate("() => { const s = document.createElement('script'); s.textContent = 'window.smuggled = true'; document.body.append(s); }");
        page.evaluate("() => { const a = document.createElement('a'); a.setAttribute('onclick', 'window.smuggled = true'); document.body.append(a); a.click(); }");

        assertThat(page.evaluate("() => window.smuggled === true")).isEqualTo(false);
        page.waitForCondition(() -> violations().size() >= 2);
        violations().clear();
    }

    @Test
    void every_answer_carries_the_headers_that_browsers_need() {
        Page page = signedIn("teacher");
        for (String address : List.of("/home.xhtml", "/sign-in", "/vision", "/s/welcome", "/nothing-here", "/resources/tl/light.css", "/api/v1/people", "/district/imports.xhtml")) {
            APIResponse answer = page.request().get(address);
            assertThat(answer.headers()).as(address).containsEntry("x-content-type-options", "nosniff").containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "same-origin").containsKey("content-security-policy").doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.headers().get("content-security-policy")).as(address).contains("frame-ancestors 'none'").contains("object-src 'none'")
                    .doesNotContain("unsafe-eval").doesNotContainPattern("script-src[^;]*unsafe-inline");
        }
    }

    @Test
    void the_session_cookie_is_for_this_site_and_no_script() {
        Cookie cookie = signedIn("teacher").context().cookies().stream().filter(each -> each.name.endsWith("throughline")).findFirst().orElseThrow();

        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie.path).isEqualTo("/");
        assertThat(cookie.domain).as("no wider than this host").doesNotStartWith(".");
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        Page page = signedIn("teacher");
        String own = page.url().replaceFirst("(https?://[^/]+).*", "$1");
        String token = page.locator("form.theme-form input[name=form-token]").getAttribute("value");
        String theme = "theme=dark&form-token=" + token;

        for (String[] header : new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://elsewhere.example"},
                {"Origin", "null"}, {"Referer", "https://elsewhere.example/page"}}) {
            assertThat(post(page, "/preferences", theme, header).status()).as(String.join(": ", header)).isEqualTo(403);
        }
        assertThat(post(page, "/preferences", "theme=dark", "Origin", own).status()).as("without the session's token").isEqualTo(403);
        assertThat(post(page, "/preferences", "theme=dark&form-token=" + "0".repeat(48), "Origin", own).status()).as("with another token").isEqualTo(403);
        assertThat(post(page, "/sign-out", "", "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        page.reload();
        assertThat(page.locator("html").getAttribute("data-theme")).isNotEqualTo("dark");

        assertThat(post(page, "/preferences", theme, "Origin", own).status()).as("our own form").isEqualTo(200);
    }

    @Test
    void somebody_elses_sign_in_cannot_be_forced_on_a_browser() {
        Page page = window();
        page.navigate("/sign-in");

        assertThat(post(page, "/sign-in", "login=teacher&password=larkspur-2027", "Origin", "https://elsewhere.example").status()).isEqualTo(403);
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void the_api_never_looks_at_the_session() {
        APIResponse answer = signedIn("superintendent").request().get("/api/v1/people");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer").containsEntry("content-type", "application/problem+json");
    }

    private static APIResponse post(Page page, String address, String body, String... header) {
        APIRequestContext http = page.request();
        return http.post(address, RequestOptions.create().setData(body).setHeader("Content-Type", "application/x-www-form-urlencoded").setHeader(header[0], header[1]));
    }

    private static Set<String> views() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file)).filter(path -> path.endsWith(".xhtml"))
                    .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/resources/")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> worth(List<String> links, Set<String> left, String login) {
        return links.stream().filter(link -> left.contains(view(link)) || view(link).startsWith(EVERYBODY.get(login))).toList();
    }

    private static String view(String address) {
        return address.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page, String which) {
        return (List<String>) page.evaluate("which => [...document.querySelectorAll(which)].map(a => a.href).filter(h => h.startsWith(location.origin))", which);
    }
}

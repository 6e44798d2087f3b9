package nl.veerkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import nl.veerkracht.web.Crisis;

/** Somebody who comes to a public page from another site, and leaves it by the exit. */
public final class Away {

    private static final String BEFORE = "https://before.example.org/";
    private static final String BLANK = "/blank-page-of-the-test";

    private final Visit visit;
    private final String elsewhere;

    /** Comes in from another site. */
    public Away(Visit visit, Crisis crisis) {
        this.visit = visit;
        this.elsewhere = crisis.elsewhere();
        shows(BEFORE + "**", "before");
        shows(elsewhere + "**", "weather");
        visit.page().navigate(BEFORE);
    }

    private void shows(String address, String text) {
        visit.context()
                .route(
                        address,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setBody("<!doctype html><title>-</title><body>" + text)
                                .setContentType("text/html")));
    }

    /** Leaves, as anybody can. */
    public Away leave() {
        visit.page().locator("[data-exit]").click();
        visit.page().waitForURL(elsewhere);
        return this;
    }

    /** Back is where she was before us; nothing of us is on the device. */
    public void leavesNothing() {
        visit.page().goBack();
        assertThat(visit.page().url()).isEqualTo(BEFORE);
        assertThat(visit.page().textContent("body")).isEqualTo("before");
        assertThat(visit.context().cookies()).isEmpty();
        shows("**" + BLANK, "");
        visit.open(BLANK);
        assertThat(visit.page().evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        assertThat((List<?>) visit.page().evaluate("caches.keys()")).isEmpty();
        assertThat((List<?>) visit.page().evaluate("indexedDB.databases()")).isEmpty();
        assertThat((List<?>) visit.page().evaluate(KEPT, ours())).isEmpty();
    }

    /** What the browser can still show without asking us. */
    private static final String KEPT = """
            async (addresses) => {
              const kept = [];
              for (const address of addresses) {
                const found = await fetch(address, { cache: "only-if-cached", mode: "same-origin" }).catch(() => null);
                if (found?.ok) kept.push(address);
              }
              return kept;
            }""";

    private List<String> ours() {
        return visit.requests().stream()
                .filter(address -> address.startsWith(visit.site()) && !address.endsWith(BLANK))
                .distinct()
                .toList();
    }
}
